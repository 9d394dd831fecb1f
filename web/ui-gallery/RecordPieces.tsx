import { useState } from 'react'
import { day } from '../../domain/kernel/day.ts'
import { instant } from '../../domain/kernel/instant.ts'
import { Badge } from '../ui/Badge.tsx'
import { Merge, type MergeChoice } from '../ui/Merge.tsx'
import { Facts, Panel } from '../ui/Panel.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { StatePath } from '../ui/StatePath.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { Code, DayText, Missing, Moment, Private } from '../ui/words.tsx'

const entries = [
  {
    id: 't1',
    at: instant('2026-11-04T08:30:00Z'),
    title: 'Colloquio in sede',
    meta: 'M. Prova',
    body: 'Fatti 3, dichiarazioni 2, valutazioni 1',
  },
  {
    id: 't2',
    at: day('2026-11-02'),
    title: 'Erogazione contestata',
    meta: 'Coop Aurora',
    body: (
      <Badge tone="warning" icon="clock">
        da chiarire
      </Badge>
    ),
  },
  { id: 't3', at: day('2025-12-28'), title: 'Cambio di nucleo', meta: 'Anagrafe' },
]

function Differences() {
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({ phone: 'both' })
  return (
    <Merge
      caption="Differenze fra accesso e cartella"
      leftTitle="Accesso"
      rightTitle="Cartella"
      fields={[
        {
          key: 'address',
          label: 'Indirizzo',
          left: { value: 'Via Prova 12', source: 'Sportello Centro', when: '04/11/2026' },
          right: { value: 'Via Esempio 3', source: 'Anagrafe', when: '12/03/2025' },
          choice: choices['address'],
        },
        {
          key: 'phone',
          label: 'Telefono',
          left: { value: '+39 000 12 34', source: 'la persona', when: '04/11/2026' },
          right: { value: '+39 000 56 78', source: 'la persona', when: '10/01/2025' },
          both: true,
          choice: choices['phone'],
        },
      ]}
      onChoose={(key, choice) => setChoices({ ...choices, [key]: choice })}
    />
  )
}

/** What shows one thing: its life, its history, its data. */
export function RecordPieces() {
  return (
    <>
      <Panel id="percorso" title="Percorso">
        <StatePath
          label="Percorso della scheda"
          steps={[
            { label: 'Accesso', when: '04/11', state: 'done' },
            { label: 'Colloquio', when: '06/11', state: 'done' },
            { label: 'Valutazione', state: 'current' },
            { label: 'Presa in carico', state: 'later' },
            { label: 'Progetto', state: 'later' },
          ]}
          next={[
            { label: 'accogliere o rifiutare con motivo' },
            { label: 'Presa in carico', reason: 'mancano due dati sociali con attendibilità sufficiente.' },
          ]}
        />
      </Panel>
      <Panel id="differenze" title="Confronto">
        <Differences />
      </Panel>
      <Panel id="storia" title="Storia" actions={<PrintButton small />}>
        <Timeline label="Storia della cartella" entries={entries} empty={<p>Ancora nulla.</p>} />
        <Timeline
          label="Storia vuota"
          entries={[]}
          empty={<p>Qui compaiono colloqui, note e documenti. Comincia da una nota.</p>}
        />
      </Panel>
      <Panel id="dati" title="Dati">
        <Facts
          facts={[
            ['Nome', <Private key="n">Prova Anna</Private>],
            [
              'Codice fiscale',
              <Code key="c" masked copy="il codice fiscale">
                PRVPRV80A01X001K
              </Code>,
            ],
            ['Nascita', <DayText key="d" day={day('1980-01-01')} />],
            ['Ultima modifica', <Moment key="m" at={instant('2026-11-04T08:30:00Z')} relative />],
            ['Residenza', <Missing key="r" />],
          ]}
        />
      </Panel>
    </>
  )
}
