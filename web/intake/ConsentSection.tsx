import { useMutation } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import {
  consentEvidence,
  consentScope,
  consentState,
  type ConsentAnswerCode,
} from '../../domain/consent/codes.ts'
import { noticeOn } from '../../domain/consent/notices.ts'
import type { ConsentAnswer } from '../../domain/consent/contract.ts'
import { today } from '../platform/clock.ts'
import { Problem } from '../platform/problem.ts'
import { problemText } from '../platform/problem-text.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Select } from '../ui/Select.tsx'
import { Moment } from '../ui/words.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { drafts } from './queries.ts'
import { optionsOf } from './social-lists.ts'
import { useBook, useBookState } from './use-draft-book.ts'

type Details = Pick<ConsentAnswer, 'scope' | 'evidence' | 'employmentServices'>
const usual: Details = { scope: 'organisation', evidence: 'signed-form', employmentServices: 'not-expressed' }

// prettier-ignore
const sharing = [
  { value: 'not-expressed', label: 'Non si esprime' },
  { value: 'yes',           label: 'Sì' },
  { value: 'no',            label: 'No' },
] as const

// prettier-ignore
const answers = [
  { answer: 'granted', word: 'Prestato',  key: '1' },
  { answer: 'denied',  word: 'Negato',    key: '2' },
  { answer: 'pending', word: 'In attesa', key: '3' },
] as const satisfies readonly { answer: ConsentAnswerCode; word: string; key: string }[]

const tones = { granted: 'success', pending: 'warning', denied: 'danger' } as const
const toneOf = (state: string) => Object.entries(tones).find(([code]) => code === state)?.[1] ?? 'neutral'

/** Asked before anything is recorded: what to tell, the tick, the answer (decision 7). */
export function ConsentSection({ onRefuse }: { onRefuse: () => void }) {
  const book = useBook()
  const consent = useBookState(({ draft }) => draft.decision.consent)
  const state = useBookState(({ draft }) => draft.consent)
  const expires = useBookState(({ draft }) => draft.expiresAt)
  const [informed, setInformed] = useState(state === 'granted' || state === 'pending')
  const [details, setDetails] = useState(usual)
  const answering = useMutation({
    mutationFn: ({ answer, drop }: { answer: 'granted' | 'pending'; drop: boolean }) => {
      const { id } = book.read().draft
      return book.act(() =>
        drafts.answerConsent(
          { id },
          {
            ...details,
            answer,
            informed: true,
            noticeVersion: noticeOn(today())?.version ?? '',
            evidence: answer === 'granted' ? details.evidence : null,
            dropForbidden: drop,
          },
        ),
      )
    },
  })
  const drops = answering.error instanceof Problem && answering.error.type === 'consent-case-forbids'

  const why = (answer: ConsentAnswerCode): string | undefined => {
    const verdict = consent.answers[answer]
    if (!verdict.allowed) return verdict.reason
    return informed || answer === 'denied' ? undefined : 'Prima informa la persona'
  }
  const give = (answer: ConsentAnswerCode) => {
    if (why(answer) !== undefined) return
    if (answer === 'denied') onRefuse()
    else answering.mutate({ answer, drop: false })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = answers.find(({ key }) => key === event.key)
    if (!chosen || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    give(chosen.answer)
  }

  const nobody = answers.every(({ answer }) => !consent.answers[answer].allowed)
  if (nobody) return <Notice>{consent.answers.granted.reason}</Notice>
  return (
    <>
      {consent.inherited && (
        <Notice tone="success">Vale il consenso dato in precedenza: non serve chiederlo di nuovo.</Notice>
      )}
      {consent.tell && (
        <blockquote className="tell">
          <strong>Da dire prima di chiedere</strong>
          <p>{consent.tell}</p>
        </blockquote>
      )}
      <div className="intake-grid">
        <div data-span="12" className="line line-wide">
          <Checkbox
            id="consent-informed"
            label="Ho informato la persona di che cosa comporta la risposta"
            checked={informed}
            onChange={(event) => setInformed(event.target.checked)}
          />
        </div>
        <div data-span="4">
          <Select
            label="Vale per"
            placeholder={null}
            options={optionsOf(consentScope.entries)}
            value={details.scope}
            onChange={({ target }) =>
              setDetails({ ...details, scope: target.value === 'zone' ? 'zone' : 'organisation' })
            }
          />
        </div>
        <div data-span="4">
          <Select
            label="Prova della risposta"
            placeholder={null}
            options={optionsOf(consentEvidence.entries)}
            value={details.evidence ?? ''}
            onChange={({ target }) => {
              const evidence = consentEvidence.codes.find((code) => code === target.value)
              if (evidence) setDetails({ ...details, evidence })
            }}
          />
        </div>
        <div data-span="4">
          <Select
            label="Condivisione con il Centro per l’impiego"
            placeholder={null}
            options={sharing}
            value={details.employmentServices}
            onChange={({ target }) => {
              const answer = sharing.find(({ value }) => value === target.value)
              if (answer) setDetails({ ...details, employmentServices: answer.value })
            }}
          />
        </div>
      </div>
      <ConsentForm />
      <fieldset className="line" onKeyDown={onKeyDown}>
        <legend className="legend">{consent.name}: che cosa risponde?</legend>
        {answers.map(({ answer, word, key }) => (
          <Button
            key={answer}
            keys={key}
            look={answer === 'denied' ? 'secondary' : 'secondary'}
            aria-pressed={state === answer}
            reason={why(answer)}
            busy={answering.isPending && answering.variables.answer === answer}
            onClick={() => give(answer)}
          >
            {word}
          </Button>
        ))}
        {state !== 'not-asked' && (
          <Badge tone={toneOf(state)}>
            {consentState.label(state)}
            {state === 'pending' && expires && (
              <>
                {' fino al '}
                <Moment at={expires} />
              </>
            )}
          </Badge>
        )}
      </fieldset>
      {!drops && <ProblemNotice error={answering.error} />}
      <Confirm
        open={drops}
        onClose={() => answering.reset()}
        title="Mentre si aspetta la risposta si tiene solo il minimo"
        verb="Metti in attesa e cancella il resto"
        danger
        busy={answering.isPending}
        onConfirm={() =>
          answering.variables && answering.mutate({ answer: answering.variables.answer, drop: true })
        }
      >
        <p>{problemText(answering.error).title}</p>
      </Confirm>
    </>
  )
}
