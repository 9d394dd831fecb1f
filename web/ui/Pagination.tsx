import { Button } from './Button.tsx'

const sizes = ['25', '50', '100'] as const
export type PageSize = (typeof sizes)[number]
export type PaginationProps = {
  /** "Accessi 1–25": what is shown, in words. */
  shown: string
  size: PageSize
  onSize: (size: PageSize) => void
  /** Undefined at the first page. */
  onBack?: (() => void) | undefined
  /** Undefined at the last page. */
  onNext?: (() => void) | undefined
}

const isSize = (text: string): text is PageSize => sizes.some((size) => size === text)

/** Under a list that comes in pages. */
export function Pagination({ shown, size, onSize, onBack, onNext }: PaginationProps) {
  return (
    <nav className="line line-ends pagination" aria-label="Pagine dell’elenco">
      <span className="small muted">{shown}</span>
      <span className="line">
        <label className="line small">
          Righe
          <select
            className="control control-small"
            value={size}
            onChange={(event) => isSize(event.target.value) && onSize(event.target.value)}
          >
            {sizes.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        </label>
        <Button small icon="arrow-left" disabled={!onBack} onClick={onBack}>
          Precedenti
        </Button>
        <Button small disabled={!onNext} onClick={onNext}>
          Successive
        </Button>
      </span>
    </nav>
  )
}
