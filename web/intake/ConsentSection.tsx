import { useMutation } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { consentState, type ConsentAnswerCode } from '../../domain/consent/codes.ts'
import { noticeOn } from '../../domain/consent/notices.ts'
import { today } from '../platform/clock.ts'
import { Problem } from '../platform/problem.ts'
import { problemText } from '../platform/problem-text.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Confirm } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Moment } from '../ui/words.tsx'
import { ConsentDetails, usualDetails } from './ConsentDetails.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { drafts } from './queries.ts'
import { useBook, useBookState } from './use-draft-book.ts'

// prettier-ignore
const answers = [
  { answer: 'granted', word: 'Prestato',  key: '1' },
  { answer: 'denied',  word: 'Negato',    key: '2' },
  { answer: 'pending', word: 'In attesa', key: '3' },
] as const satisfies readonly { answer: ConsentAnswerCode; word: string; key: string }[]

const tones = { granted: 'success', pending: 'warning', denied: 'danger' } as const
const toneOf = (state: string) => Object.entries(tones).find(([code]) => code === state)?.[1] ?? 'neutral'
const tick = 'consent-informed'

/** Records an answer; a wait that would drop what is written asks first. */
function useAnswer() {
  const book = useBook()
  const [details, setDetails] = useState(usualDetails)
  const answering = useMutation({
    mutationFn: ({ answer, drop }: { answer: 'granted' | 'pending'; drop: boolean }) => {
      const { id } = book.read().draft
      const evidence = answer === 'granted' ? details.evidence : null
      const noticeVersion = noticeOn(today())?.version ?? ''
      return book.act(() =>
        drafts.answerConsent(
          { id },
          { ...details, answer, informed: true, noticeVersion, evidence, dropForbidden: drop },
        ),
      )
    },
  })
  return { details, setDetails, answering }
}

/** Asked before anything is recorded: what to tell, the tick, the answer (decision 7). */
export function ConsentSection({ onRefuse }: { onRefuse: () => void }) {
  const consent = useBookState(({ draft }) => draft.decision.consent)
  const state = useBookState(({ draft }) => draft.consent)
  const expires = useBookState(({ draft }) => draft.expiresAt)
  const [informed, setInformed] = useState(state === 'granted' || state === 'pending')
  const [forgotten, setForgotten] = useState(false)
  const { details, setDetails, answering } = useAnswer()
  const drops = answering.error instanceof Problem && answering.error.type === 'consent-case-forbids'

  const refusalOf = (answer: ConsentAnswerCode): string | undefined =>
    consent.answers[answer].allowed ? undefined : consent.answers[answer].reason
  const give = (answer: ConsentAnswerCode) => {
    if (refusalOf(answer) !== undefined) return
    if (answer === 'denied') return onRefuse()
    setForgotten(!informed)
    if (informed) answering.mutate({ answer, drop: false })
    else document.getElementById(tick)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = answers.find(({ key }) => key === event.key)
    if (!chosen || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    give(chosen.answer)
  }

  if (answers.every(({ answer }) => refusalOf(answer) !== undefined))
    return <Notice>{consent.answers.granted.reason}</Notice>
  return (
    <div className="consent" role="presentation" onKeyDown={onKeyDown}>
      {consent.inherited && (
        <Notice tone="success">Vale il consenso dato in precedenza: non serve chiederlo di nuovo.</Notice>
      )}
      {consent.tell && (
        <blockquote className="tell">
          <strong>Da dire prima di chiedere</strong>
          <p>{consent.tell}</p>
        </blockquote>
      )}
      <Checkbox
        id={tick}
        label="Ho informato la persona di che cosa comporta la risposta"
        error={forgotten && !informed ? 'Prima informa la persona e segnalo qui.' : undefined}
        checked={informed}
        onChange={(event) => setInformed(event.target.checked)}
      />
      <fieldset className="line">
        <legend className="legend">{consent.name}: che cosa risponde?</legend>
        {answers.map(({ answer, word, key }) => (
          <Button
            key={answer}
            keys={key}
            aria-pressed={state === answer}
            reason={refusalOf(answer)}
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
      <div className="line line-ends">
        <ConsentDetails details={details} onChange={setDetails} />
        <ConsentForm />
      </div>
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
    </div>
  )
}
