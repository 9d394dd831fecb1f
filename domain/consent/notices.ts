import { day, type Day } from '../kernel/day.ts'
import type { PackVersion } from './packs.ts'

/** A version of the notices; `askAgain` makes every earlier consent ask for a new answer. */
export type NoticeVersion = {
  readonly version: string
  readonly startsOn: Day
  readonly askAgain: boolean
  readonly points: readonly { readonly id: string; readonly title: string; readonly text: string }[]
}

/** The three points every consent form carries (seed 1.3 “Primo colloquio”; decision 8), in our words. */
// prettier-ignore
export const notices: readonly NoticeVersion[] = [
  {
    version: '1', startsOn: day('2025-01-01'), askAgain: false,
    points: [
      { id: 'sharing',  title: 'Chi può conoscere le informazioni', text: 'Alcune informazioni possono essere condivise con colleghe e colleghi o con operatori specializzati, solo per la parte che serve a darle il servizio o l’attività.' },
      { id: 'secrecy',  title: 'Segreto professionale',             text: 'Chi lavora nel servizio sociale è tenuto al segreto professionale su ciò che Lei racconta.' },
      { id: 'together', title: 'Un percorso deciso insieme',        text: 'Il percorso di aiuto si costruisce e si decide insieme a Lei, o a chi La rappresenta, a meno che l’Autorità giudiziaria disponga diversamente.' },
    ],
  },
]

/** The notices in force on a day; before the first version, the first. */
export function noticeOn(on: Day, versions: readonly NoticeVersion[] = notices): NoticeVersion | undefined {
  const started = versions
    .filter((v) => v.startsOn <= on)
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  return started.at(-1) ?? versions[0]
}

/** What to say to the person before the answer (seed 1.2; decision 7), in each pack and case. */
// prettier-ignore
export const toldBeforeAnswer = {
  'seed-siso@1': {
    3: 'Prima di rispondere deve sapere questo: senza il Suo consenso il servizio sociale non può registrare i Suoi dati e non può attivare nessun aiuto, tranne gli interventi chiesti dall’Autorità giudiziaria.',
    4: 'Prima di rispondere deve sapere questo: senza il Suo consenso la scheda della persona che rappresenta non si può compilare e il servizio sociale non può attivare nessun aiuto, tranne gli interventi chiesti dall’Autorità giudiziaria.',
  },
  'gdpr-pa@1': {
    3: 'Prima di rispondere deve sapere questo: il Comune tratta i Suoi dati per un compito di interesse pubblico, come spiega l’informativa. Se non aderisce al percorso conserviamo solo il Suo nome e la data del rifiuto, e non possiamo attivare nessun aiuto, tranne le emergenze e gli interventi chiesti dall’Autorità giudiziaria.',
    4: 'Prima di rispondere deve sapere questo: il Comune tratta i dati per un compito di interesse pubblico, come spiega l’informativa. Se non aderisce al percorso conserviamo solo i nomi e la data del rifiuto, e non possiamo attivare nessun aiuto per la persona che rappresenta, tranne le emergenze e gli interventi chiesti dall’Autorità giudiziaria.',
  },
} as const satisfies Record<PackVersion, Record<3 | 4, string>>
