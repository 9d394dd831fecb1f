import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { contactOutcome } from '../../domain/consent/closing-codes.ts'
import { accessMode } from '../../domain/intake/codes.ts'
import { ContactBody } from '../../domain/intake/contract-draft.ts'
import { needClass } from '../../domain/intake/needs.ts'
import { momentText, now } from '../platform/clock.ts'
import { newKey } from '../platform/client.ts'
import { useSession } from '../platform/session.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { useToast } from '../ui/Toast.tsx'
import { contacts, structureQuery } from './queries.ts'
import { pointsOf, useContactPoints } from './use-contact-points.ts'
import './intake.css'

const noNeed = 'none'
const { mode, outcome } = ContactBody.shape
const option = (value: string, label: string) => ({ value, label })

/** The three choices, in the order of the keys. */
const groups = [
  {
    name: 'mode',
    label: 'Come è avvenuto il contatto',
    options: mode.options.map((code) => option(code, accessMode.label(code))),
  },
  {
    name: 'macroNeed',
    label: 'Di che cosa ha bisogno',
    options: [
      ...needClass.codes.map((code) => option(code, needClass.label(code))),
      option(noNeed, 'Nessun bisogno espresso'),
    ],
  },
  {
    name: 'outcome',
    label: 'Com’è finita',
    options: outcome.options.map((code) => option(code, contactOutcome.label(code))),
  },
] as const
type Name = (typeof groups)[number]['name']
type Choices = Readonly<Partial<Record<Name, string>>>

const labelOf = (name: Name, value: string | undefined) =>
  groups.find((group) => group.name === name)?.options.find((one) => one.value === value)?.label ?? ''
const firstOpen = (choices: Choices) => groups.find(({ name }) => choices[name] === undefined)?.name

/** S05: somebody asked something and remained nobody: three keys and Enter (processes §4.1, ≤ 20 s). */
export function FlashContactPage() {
  const toast = useToast()
  const cache = useQueryClient()
  const { context } = useSession()
  const { points, error } = useContactPoints()
  const [point, setPoint] = useState<string>()
  const [choices, setChoices] = useState<Choices>({})
  const [done, setDone] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const open = firstOpen(choices)
  const place = point ?? points[0]?.id

  // Each choice leads to the next group; the last one to the button, where Enter records.
  useEffect(() => {
    const next = open
      ? form.current?.querySelector<HTMLElement>(`input[name="${open}"]`)
      : form.current?.querySelector<HTMLElement>('button[type=submit]')
    next?.focus()
  }, [open, done])

  const recording = useMutation({
    mutationFn: async () => {
      const { macroNeed, ...rest } = choices
      // Whoever types fast is done before the list of desks has come.
      const here = pointsOf(await cache.ensureQueryData(structureQuery), context)
      const body = ContactBody.parse({
        ...rest,
        macroNeed: macroNeed === noNeed ? null : macroNeed,
        contactPointId: place ?? here[0]?.id,
      })
      await contacts.record({}, body, { key: newKey() })
    },
    onSuccess: () => {
      const words = groups.map(({ name }) => labelOf(name, choices[name])).join(' · ')
      toast('Contatto registrato')
      setDone([`${momentText(now()).slice(-5)}  ${words}`, ...done].slice(0, 8))
      setChoices({})
      void cache.invalidateQueries({ queryKey: ['contacts'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (open === undefined && !recording.isPending) recording.mutate()
  }

  return (
    <div className="intake">
      <Page
        title="Contatto anonimo"
        aside={
          <Panel title="Registrati adesso">
            {done.length === 0 ? (
              <p className="explain-panel">
                Nessun nome, nessun recapito: resta solo un numero nelle statistiche.
              </p>
            ) : (
              <ol className="done-contacts" aria-live="polite">
                {done.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            )}
          </Panel>
        }
      >
        <ProblemNotice error={error ?? recording.error} />
        <form ref={form} className="panel" onSubmit={submit}>
          <div className="panel-body">
            {points.length > 1 && (
              <Select
                label="Punto di contatto"
                placeholder={null}
                options={points.map(({ id, name }) => ({ value: id, label: name }))}
                value={place ?? ''}
                onChange={(event) => setPoint(event.target.value)}
              />
            )}
            {groups.map(({ name, label, options }) => (
              <Choice
                key={name}
                name={name}
                label={label}
                options={options}
                value={choices[name] ?? ''}
                onChange={(value) => setChoices((before) => ({ ...before, [name]: value }))}
              />
            ))}
            <div className="line">
              <Button
                type="submit"
                look="primary"
                keys="Invio"
                busy={recording.isPending}
                reason={
                  open === undefined
                    ? undefined
                    : `Scegli ancora: ${groups.find((g) => g.name === open)?.label.toLowerCase()}`
                }
              >
                Registra il contatto
              </Button>
            </div>
          </div>
        </form>
        <Notice>
          Se la persona dice chi è, o se temi un pregiudizio, apri un nuovo accesso con il tasto <kbd>N</kbd>.
        </Notice>
      </Page>
    </div>
  )
}
