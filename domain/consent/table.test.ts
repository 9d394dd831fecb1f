import { expect, test } from 'vitest'
import { closingAction } from './closing-codes.ts'
import { caseOf, consentState, interlocutorKind } from './codes.ts'
import { dataClasses, personClasses, section, sectionOf, type DataClass } from './data-class.ts'
import { Decision } from './decision.ts'
import { exampleOf, examplesOf } from './example-facts.ts'
import { actStatuses, capacities, moments, noFacts, priorConsents, type Facts } from './facts.ts'
import { packVersions } from './packs.ts'
import { consentTableMarkdown } from './print.ts'
import { rowFor, rowIds } from './rows.ts'
import { decide } from './table.ts'

const booleans = [false, true] as const

/** Every combination of what the table looks at, one by one. */
function* everySituation(): Generator<Facts> {
  for (const pack of packVersions)
    for (const moment of moments)
      for (const interlocutor of [null, ...interlocutorKind.codes])
        for (const presumedPrejudice of booleans)
          for (const consent of consentState.codes)
            for (const prior of priorConsents)
              for (const status of interlocutor === 'legal-representative'
                ? actStatuses
                : (['missing'] as const))
                for (const mandate of booleans)
                  for (const written of interlocutor === 'public-official' ? booleans : ([false] as const))
                    for (const capacity of capacities)
                      for (const rest of [0, 1, 2, 3, 4, 5, 6, 7])
                        yield {
                          ...noFacts(pack),
                          moment,
                          interlocutor,
                          presumedPrejudice,
                          consent,
                          prior,
                          act: { status, act: 'atto n. 1', day: null },
                          mandate,
                          written,
                          capacity,
                          earlierPrejudice: rest % 2 === 1,
                          entitled: rest >= 4,
                          openFile: rest % 4 >= 2,
                          personKnown: rest % 4 >= 2,
                          leadMunicipality: rest >= 4,
                          textWithoutIdentity: rest >= 4,
                        }
}

const no = (classes: readonly DataClass[], forbidden: readonly DataClass[]) =>
  classes.every((c) => !forbidden.includes(c))

test('every row of the table is reached by its example, in both packs, and fits the published schema', () => {
  for (const pack of packVersions) {
    for (const [row, facts] of examplesOf(pack)) {
      expect(rowFor(facts)).toBe(row)
      expect(Decision.parse(decide(facts)).row).toBe(row)
    }
  }
})

type Property = (f: Facts, d: ReturnType<typeof decide>) => boolean
const beyond: readonly DataClass[] = [
  'need-tags',
  'need-text',
  'requested-service',
  'user-social',
  'user-health',
  'reference-person',
  'closing-note',
  'access-note',
  'other-document',
]
/** What must hold in every situation, whatever the pack. */
const properties: Readonly<Record<string, Property>> = {
  'the table answers with known classes, no repetition, and words': (f, d) =>
    d.case === caseOf(f.interlocutor, f.presumedPrejudice) &&
    d.recordable.length > 0 &&
    new Set(d.recordable).size === d.recordable.length &&
    d.recordable.every((c) => dataClasses.includes(c)) &&
    d.next !== '' &&
    d.explain.may.length > 0 &&
    d.explain.why !== '' &&
    d.explain.source !== '',
  'the sections are exactly those of the recordable classes, in the order of the page': (_, d) => {
    const order = d.sections.map((s) => section.codes.indexOf(s))
    return (
      d.recordable.every((c) => d.sections.includes(sectionOf[c])) &&
      order.every((n, i) => i === 0 || n > (order[i - 1] ?? -1))
    )
  },
  'a closing that is not allowed always says why, and so does one that is': (_, d) =>
    closingAction.codes.every((a) => d.closings[a].reason.length > 10),
  'an answer that cannot be recorded names the refusal of the server, with its sentence filled': (_, d) =>
    Object.values(d.consent.answers).every(
      (a) => a.allowed === (a.refusal === null) && a.reason !== '' && !a.reason.includes('{'),
    ),
  'what a refusal destroys and what it leaves never overlap, and together they are everything': (_, d) => {
    const { purges, remains } = d.onRefusal
    if (remains === 'everything') return purges.length === 0
    if (remains === 'statistical-contact') return purges.length === dataClasses.length
    return no(purges, remains) && purges.length + remains.length === dataClasses.length
  },
  'case 6 records everything, asks nobody, never purges, never expires, ends in one way': (f, d) =>
    !f.presumedPrejudice ||
    (d.case === 6 &&
      d.recordable.length === dataClasses.length &&
      d.onRefusal.purges.length === 0 &&
      d.onExpiry === null &&
      d.ttl === null &&
      closingAction.codes.every((a) => d.closings[a].allowed === (a === 'report-to-authority'))),
  'case 7 never records anything of a person, whatever else is true': (_, d) =>
    d.case !== 7 ||
    (no(d.recordable, personClasses) &&
      no(d.recordable, ['interlocutor-identity', 'interlocutor-contacts', 'consent-answer']) &&
      Object.values(d.consent.answers).every((a) => !a.allowed) &&
      !d.closings['propose-taking-charge'].allowed),
  'case 1 keeps everything whatever the answer, and is never closed as information': (_, d) =>
    d.case !== 1 ||
    (d.onRefusal.remains === 'everything' && d.openingForced && !d.closings.information.allowed),
  'without consent in force nothing of cases 3 and 4 leaves the encrypted draft, unless a mandate says so': (
    f,
    d,
  ) => {
    if (d.case !== 3 && d.case !== 4) return true
    const inherits = f.prior === 'own' || f.prior === 'zone'
    const stored = d.storage === 'sheet' && d.refused === null
    return !stored || f.mandate || f.consent === 'granted' || inherits
  },
  'a mandate in force means that no refusal purges, in cases 1 to 4 (decision 2)': (f, d) =>
    !f.mandate || d.row === '2.oral' || d.case === null || d.onRefusal.purges.length === 0,
  'a written report without consent never carries needs, services, social data or references': (_, d) =>
    !['2.oral', '2.report', '2.refused'].includes(d.row) || no(d.recordable, beyond),
  'under gdpr-pa nothing expires by itself (decision 14)': (f, d) =>
    f.pack !== 'gdpr-pa@1' || (d.ttl === null && d.onExpiry === null),
  'under gdpr-pa no sheet rests on consent as its legal ground': (f, d) =>
    f.pack !== 'gdpr-pa@1' || d.consent.basis !== 'consent',
  'a report to the judicial authority closes only cases 2 and 6 (decision 12)': (_, d) =>
    !d.closings['report-to-authority'].allowed || d.case === 2 || d.case === 6,
  'a desk service needs consent given and a name, never an alias (decision 12)': (_, d) =>
    !d.closings['desk-service'].allowed || ['3.granted', '4.granted'].includes(d.row),
  'a note to a case needs a case, a dispatch to the lead municipality needs one': (f, d) =>
    (!d.closings['note-to-case'].allowed || f.openFile) &&
    (!d.closings['send-to-lead-municipality'].allowed || f.leadMunicipality),
}

/** One walk over the whole matrix: the first situations that break each property, and the rows met. */
const broken = new Map<string, string[]>()
const reached = new Set<string>()
for (const f of everySituation()) {
  const d = decide(f)
  reached.add(d.row)
  for (const [title, holds] of Object.entries(properties)) {
    if (holds(f, d)) continue
    const found = broken.get(title) ?? []
    if (found.length < 3) broken.set(title, [...found, JSON.stringify({ ...f, row: rowFor(f) })])
  }
}

test.each(Object.keys(properties))('in every situation: %s', (title) => {
  expect(broken.get(title) ?? []).toEqual([])
})

test('the situations walked reach every row of the table', () => {
  expect([...reached].toSorted()).toEqual([...rowIds].toSorted())
})

test.each([
  [
    '3.granted',
    [
      'information',
      'desk-service',
      'send-to-office',
      'send-to-organisation',
      'send-to-lead-municipality',
      'propose-taking-charge',
      'note-to-case',
      'appointment',
    ],
  ],
  [
    '4.granted',
    [
      'information',
      'desk-service',
      'send-to-office',
      'send-to-organisation',
      'send-to-lead-municipality',
      'propose-taking-charge',
      'note-to-case',
      'appointment',
    ],
  ],
  ['1.mandate', ['send-to-office', 'send-to-organisation', 'propose-taking-charge']],
  ['2.report', ['send-to-office', 'send-to-organisation', 'propose-taking-charge', 'report-to-authority']],
  ['2.refused', ['report-to-authority', 'file-report']],
  ['3.pending', ['appointment', 'consent-not-received']],
  ['5.on-file', ['information', 'send-to-office', 'note-to-case', 'inadmissible-request']],
  ['6.prejudice', ['report-to-authority']],
  ['7.anonymous', ['information', 'send-to-organisation']],
] as const)('row %s offers exactly its closings, in both packs', (row, offered) => {
  for (const pack of packVersions) {
    const { closings } = decide({ ...exampleOf(pack, row), openFile: true, leadMunicipality: true })
    expect(closingAction.codes.filter((a) => closings[a].allowed)).toEqual(offered)
  }
})

test('no sentence of the table uses a word that labels people', () => {
  const forbidden =
    /handicap|disabile|\binvalid[oai]\b|clandestin|extracomunitari|barbon|clochard|zingar|nomad|\bsoggett[oi]\b|multiproblematic|badant|ragazza madre/i
  const sentences = packVersions.flatMap((pack) => examplesOf(pack).map(([, f]) => JSON.stringify(decide(f))))
  expect(sentences.filter((s) => forbidden.test(s))).toEqual([])
})

test('the table prints in Italian, one line per row and pack', () => {
  const lines = consentTableMarkdown()
    .split('\n')
    .filter((l) => l.startsWith('| Caso') || l.startsWith('| Chi'))
  expect(lines).toHaveLength((rowIds.length + 1) * packVersions.length)
})
