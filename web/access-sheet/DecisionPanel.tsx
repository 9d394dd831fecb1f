import { legalBasis } from '../../domain/consent/codes.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import { Explain } from '../ui/Explain.tsx'
import { Panel } from '../ui/Panel.tsx'

/** On what the sheet stands: the answer of the table of consent, in its words. */
export function DecisionPanel({ decision }: { decision: Decision }) {
  const { explain, consent, title } = decision
  return (
    <Panel
      title="Cosa si può registrare"
      actions={
        <Explain about="si può registrare questo">
          {explain.why} <em>{explain.source}</em>
        </Explain>
      }
    >
      <p className="small">
        <strong>{title}</strong>. Base giuridica: {legalBasis.label(consent.basis).toLowerCase()}.
      </p>
      <Reasons title="Sì" lines={explain.may} />
      <Reasons title="No" lines={explain.mayNot} />
      {explain.notes.length > 0 && <Reasons title="Da ricordare" lines={explain.notes} />}
    </Panel>
  )
}

function Reasons({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="small">
      <strong>{title}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
