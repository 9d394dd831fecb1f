import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pdfPages, pdfWords } from '../../document/print/pdf-text.ts'
import { createPrinter, type Paper } from '../../platform/typst.ts'
import { consentForm } from './consent-form.ts'
import { receipt } from './receipt.ts'
import { refusalNote } from './refusal-note.ts'
import { sheet } from './sheet.ts'
import {
  imprint,
  letterhead,
  reference,
  sampleConsent,
  sampleGuardian,
  sampleReceipt,
  sampleRefusal,
  sampleSheet,
  unnumbered,
} from './sample.ts'

const printer = createPrinter()
afterAll(() => printer.close())
const print = ({ template, data }: Paper) => printer.pdf(template, data)
const squeezed = (text: string) => text.replace(/\s/g, '')
const words = async (paper: Paper) => pdfWords(await print(paper))
const packs = ['seed-siso', 'gdpr-pa'] as const

const hostile = [
  '#let x = 1 #panic("no") #read("/document/print/layout.typ") $ x^2 $ @x <y> *a* _b_ `c` // d /* e */ [f] {g}',
  '\\u{41} \\ \\n = Titolo\n- voce\n+ uno\n/ a: b',
  '"virgolette" \'apici\' {organisation} {name} {{}} %s ${x} <script>alert(1)</script> &amp;',
].join('\n')

describe('the consent form', () => {
  it.each(packs)(
    'of pack %s holds the three notices, the sentence on refusal and the version of the text',
    async (policyPack) => {
      const text = await words(consentForm({ ...sampleConsent, policyPack }))
      for (const sentence of [
        'dati utili per i servizi',
        'segreto professionale',
        'autorità giudiziaria decida in altro modo',
      ])
        expect(text).toContain(squeezed(sentence))
      expect(text).toContain('Serispondedino')
      expect(text).toContain('versione2026-1')
      expect(text).toContain('Centriperl’impiego')
    },
  )

  it('is called and founded as its pack wants', async () => {
    const [seed, gdpr] = await Promise.all(
      packs.map((policyPack) => words(consentForm({ ...sampleConsent, policyPack }))),
    )
    expect(seed).toContain(squeezed('Consenso al trattamento dei dati personali'))
    expect(seed).toContain(squeezed('articolo 6, paragrafo 1, lettera a;'))
    expect(gdpr).toContain(squeezed('Informativa e adesione al percorso'))
    expect(gdpr).toContain(squeezed('Perciò non Le chiediamo il consenso'))
    expect(gdpr).not.toContain(squeezed('Do il consenso'))
  })

  it('is prefilled with what is known, and its answer page stands alone', async () => {
    const pages = pdfPages(await print(consentForm(sampleConsent)))
    expect(pages).toHaveLength(3)
    expect(pages[2]).toContain('La Sua risposta')
    expect(pages[2]).toContain('SISO-2026-000123-X')
    expect(squeezed(pages[2] ?? '')).toContain(
      squeezed('Io sottoscritta/o Anna Maria D’Angelò nata/o a Colleazzurro (X002) il 03/02/1951'),
    )
    expect(pages.slice(0, 2).join('')).not.toContain('D’Angelò')
  })

  it('is signed by the representative, with title and act, for the person', async () => {
    const text = await words(consentForm(sampleGuardian))
    expect(text).toContain(squeezed('Io sottoscritta/o Luca Ferri'))
    expect(text).toContain(squeezed('amministratore di sostegno atto decreto 123/2024'))
    expect(text).toContain(squeezed('Firma di Luca Ferri'))
    const [parent] = sampleGuardian.representatives
    const both = parent ? [parent, { ...parent, name: 'Sara Bianchi', act: null }] : []
    expect(pdfPages(await print(consentForm({ ...sampleConsent, representatives: both })))).toHaveLength(3)
  })

  it('exists in blank for the power cuts, with no number and no name', async () => {
    const paper = consentForm({ ...sampleConsent, imprint: unnumbered, person: null })
    const text = await words(paper)
    expect(paper.fileName).toBe('informativa-e-modulo-in-bianco-2026-11-04.pdf')
    expect(text).toContain(squeezed('come legale rappresentante di questa persona:'))
    expect(text).not.toMatch(/SISO-|D’Angelò|GiuliaNeri/)
  })

  it('exists in English', async () => {
    const pdf = await print(consentForm({ ...sampleConsent, imprint: { ...imprint, language: 'en' } }))
    expect(pdfWords(pdf)).toContain(squeezed('I give my consent to the use of data'))
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang \(en/)
  })

  it('says which data protection officer and how long, when the organisation says so', async () => {
    const text = await words(
      consentForm({ ...sampleConsent, dpo: null, retention: 'Le schede si tengono dieci anni.' }),
    )
    expect(text).toContain(squeezed('Le schede si tengono dieci anni.'))
    expect(text).not.toContain('responsabiledellaprotezione')
  })
})

describe('the receipt', () => {
  it('says who, where, when and what happens now', async () => {
    const text = await words(receipt(sampleReceipt))
    expect(text).toContain(squeezed('Giulia Neri'))
    expect(text).toContain(squeezed('mercoledì 04/11/2026, ore 09:30'))
    expect(text).toContain(squeezed('Ha un appuntamento martedì 10/11/2026, alle ore 10:00'))
    expect(text).toContain(squeezed('La tessera sanitaria'))
    expect(text).toContain(squeezed('pagina 1 di 1'))
  })

  it('has a next step for every outcome, and bears a person without a name', async () => {
    const nexts = [
      { kind: 'contact', by: imprint.issuedOn },
      { kind: 'referred', office: 'Ufficio casa', by: null },
      { kind: 'referred', office: 'Ufficio casa', by: imprint.issuedOn },
      { kind: 'done' },
    ] as const
    const texts = await Promise.all(
      nexts.map((next) => words(receipt({ ...sampleReceipt, next, name: null, bring: [] }))),
    )
    expect(texts[0]).toContain('Larichiamiamonoientroil04/11/2026')
    expect(texts[1]).toContain('Lacercanoloro.')
    expect(texts[2]).toContain('Lacercanoloro,entroil04/11/2026')
    expect(texts[3]).toContain('nondevefarealtro')
    expect(texts.join('')).not.toMatch(/portarelaprossima|D’Angelò/)
  })
})

describe('the access sheet on paper', () => {
  it('marks what nobody knows', async () => {
    const text = await words(sheet(sampleSheet))
    expect(text).toContain('Statocivilenonnoto')
    expect(text).toContain(squeezed('Telefono non noto'))
  })

  it.each([0, 1, 3])('takes %i reference persons', async (count) => {
    const text = await words(
      sheet({ ...sampleSheet, references: Array.from({ length: count }, () => reference) }),
    )
    expect(text.split('Riferimento').length - 1).toBe(count)
    expect(text.includes('Nessunapersonadiriferimento')).toBe(count === 0)
  })

  it('does not print the sections that the consent forbids', async () => {
    const bare = {
      interlocutor: null,
      person: null,
      references: null,
      needs: null,
      services: null,
      closing: null,
      note: null,
    }
    const text = await words(sheet({ ...sampleSheet, ...bare }))
    expect(text).not.toMatch(/Bisogni|Serviziric|Personedirif|Chiusura/)
  })

  it('keeps long names, accents and apostrophes whole', async () => {
    const name = 'María de los Ángeles Ștefănescu-Đorđević Nguyễn Öz Þóra Lluís L’Ábbate Ünal ẞß Шевченко '
      .repeat(5)
      .trim()
    const text = await words(
      sheet({ ...sampleSheet, person: [{ label: 'Nome', value: name }], operator: name }),
    )
    expect(text).toContain(squeezed(name))
  })

  it('shows Typst markup as text and never evaluates it, in any field', async () => {
    const value = `${hostile} ${'x'.repeat(10_000)}`
    const rows = [{ label: '#panic() $x$ @y', value }]
    const text = await words(
      sheet({
        ...sampleSheet,
        access: rows,
        person: rows,
        references: [rows, rows, rows],
        note: value,
        services: [hostile],
      }),
    )
    expect(text.split('#panic("no")').length - 1).toBe(7)
    // A field that crosses a page has the footer in the middle.
    expect(text.split(squeezed(hostile)).length - 1).toBeGreaterThanOrEqual(5)
    expect(text.split('x').length).toBeGreaterThan(6 * 10_000)
  })
})

describe('the note to who refuses', () => {
  it.each(packs)('of pack %s is one page without personal data', async (policyPack) => {
    const paper = refusalNote({ ...sampleRefusal, policyPack })
    const pages = pdfPages(await print(paper))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('autorità giudiziaria')
    expect(pages[0]).toContain('1522')
    expect(pages[0]).not.toMatch(/SISO-|Giulia|Protocollo/)
    expect(() =>
      refusalNote({ ...sampleRefusal, imprint: { ...unnumbered, printedBy: 'Giulia Neri' } as never }),
    ).toThrow()
  })
})

const all: [string, (changes: Partial<typeof imprint>) => Paper][] = [
  ['consent form', (c) => consentForm({ ...sampleConsent, imprint: { ...imprint, ...c } })],
  ['guardian form', (c) => consentForm({ ...sampleGuardian, imprint: { ...imprint, ...c } })],
  ['receipt', (c) => receipt({ ...sampleReceipt, imprint: { ...imprint, ...c } })],
  ['sheet', (c) => sheet({ ...sampleSheet, imprint: { ...imprint, ...c, language: 'it' } })],
  [
    'refusal note',
    (c) =>
      refusalNote({
        ...sampleRefusal,
        imprint: { ...unnumbered, ...c, number: null, protocol: null, printedBy: null },
      }),
  ],
]

describe.each(all)('every paper: %s', (_, paper) => {
  it('says who printed it and when, and on which page we are', async () => {
    const text = await words(paper({}))
    expect(text).toMatch(/Stampato(daGiuliaNeri)?il04\/11\/2026alle09:30/)
    expect(text).toMatch(/pagina1di\d/)
    expect(text).toContain('ComunediValfioritaZonasociale99–ValleSerena')
  })

  it('gives the same bytes for the same data', async () => {
    const [first, second] = [await print(paper({})), await print(paper({}))]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('exists in large print, and warns of synthetic data only in the demo', async () => {
    const pages = pdfPages(await print(paper({ largePrint: true })))
    expect(pages.every((page) => page.includes('DATI SINTETICI'))).toBe(true)
    expect(await words(paper({ demo: false }))).not.toContain('DATISINTETICI')
  })

  it('has no name of a person in its title nor in its file name', async () => {
    const pdf = Buffer.from(await print(paper({}))).toString('latin1')
    expect(/<dc:title>.*?<\/dc:title>/s.exec(pdf)?.[0]).not.toMatch(/Angel|Anna|Ferri/)
    expect(paper({}).fileName).toMatch(/^[a-z-]+(SISO-2026-000123-X|2026-11-04)\.pdf$/)
  })

  it('bears hostile names of the organisation, and contacts that nobody gave', async () => {
    const { data, ...rest } = paper({})
    const none = { zone: '', office: null, address: ' ', phone: null, email: null }
    const drawn = z.looseObject({ frame: z.looseObject({}) }).parse(data)
    const frame = { ...drawn.frame, letterhead: { ...letterhead, ...none, organisation: hostile } }
    expect(await words({ ...rest, data: { ...drawn, frame } })).toContain(squeezed(hostile))
  })
})
