import { Icon } from './Icon.tsx'

export type IndexedSection = {
  /** Id of the section in the page. */
  readonly id: string
  readonly label: string
  readonly state?: 'done' | 'todo' | 'error' | undefined
}
export type SectionIndexProps = {
  label?: string | undefined
  sections: readonly IndexedSection[]
  current?: string | undefined
}

// prettier-ignore
const states = {
  done:  { icon: 'check', tone: 'state-success', word: ' (completa)'     },
  error: { icon: 'error', tone: 'state-danger',  word: ' (da correggere)' },
} as const

/** The sections of a long page: where one is, what is complete. */
export function SectionIndex({ label = 'Indice della pagina', sections, current }: SectionIndexProps) {
  return (
    <nav className="section-index" aria-label={label}>
      <ol>
        {sections.map(({ id, label: title, state }) => {
          const drawing = state === 'done' || state === 'error' ? states[state] : undefined
          return (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                <span className={drawing?.tone ?? 'icon-blank'}>
                  {drawing && <Icon name={drawing.icon} small />}
                </span>
                {title}
                {drawing && <span className="visually-hidden">{drawing.word}</span>}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
