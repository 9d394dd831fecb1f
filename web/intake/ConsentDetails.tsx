import { useState } from 'react'
import { consentEvidence, consentScope } from '../../domain/consent/codes.ts'
import type { ConsentAnswer } from '../../domain/consent/contract.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { optionsOf } from './social-lists.ts'

export type Details = Pick<ConsentAnswer, 'scope' | 'evidence' | 'employmentServices'>
export const usualDetails: Details = {
  scope: 'organisation',
  evidence: 'signed-form',
  employmentServices: 'not-expressed',
}

// prettier-ignore
const sharing = [
  { value: 'not-expressed', label: 'Non si esprime' },
  { value: 'yes',           label: 'Sì' },
  { value: 'no',            label: 'No' },
] as const

type ConsentDetailsProps = { details: Details; onChange: (details: Details) => void }

/** How far the consent reaches and what proves it: almost always the usual, so it is a line until one changes it. */
export function ConsentDetails({ details, onChange }: ConsentDetailsProps) {
  const [open, setOpen] = useState(false)
  const { scope, evidence, employmentServices } = details
  const shared = sharing.find(({ value }) => value === employmentServices)?.label.toLowerCase()
  if (!open)
    return (
      <p className="consent-details">
        {consentScope.label(scope)} · {evidence && consentEvidence.label(evidence)} · Centro per l’impiego:{' '}
        {shared}{' '}
        <Button small look="plain" onClick={() => setOpen(true)}>
          Cambia
        </Button>
      </p>
    )
  return (
    <div className="intake-grid">
      <div data-span="4">
        <Select
          label="Vale per"
          placeholder={null}
          options={optionsOf(consentScope.entries)}
          value={scope}
          onChange={({ target }) => {
            const chosen = consentScope.codes.find((code) => code === target.value)
            if (chosen) onChange({ ...details, scope: chosen })
          }}
        />
      </div>
      <div data-span="4">
        <Select
          label="Prova della risposta"
          placeholder={null}
          options={optionsOf(consentEvidence.entries)}
          value={evidence ?? ''}
          onChange={({ target }) => {
            const chosen = consentEvidence.codes.find((code) => code === target.value)
            if (chosen) onChange({ ...details, evidence: chosen })
          }}
        />
      </div>
      <div data-span="4">
        <Select
          label="Centro per l’impiego"
          placeholder={null}
          options={sharing}
          value={employmentServices}
          onChange={({ target }) => {
            const chosen = sharing.find(({ value }) => value === target.value)
            if (chosen) onChange({ ...details, employmentServices: chosen.value })
          }}
        />
      </div>
    </div>
  )
}
