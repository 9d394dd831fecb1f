import { documentNumber } from '../../../domain/document/number.ts'
import { day } from '../../../domain/kernel/day.ts'
import { instant } from '../../../domain/kernel/instant.ts'
import type { Imprint, Letterhead } from '../../document/print/letterhead.ts'
import type { ConsentFormData } from './consent-form.ts'
import type { ReceiptData } from './receipt.ts'
import type { RefusalNoteData } from './refusal-note.ts'
import type { SheetData } from './sheet.ts'

// Invented papers of an invented municipality: for the tests, and for who wants to look at every template at once.

export const letterhead: Letterhead = {
  organisation: 'Comune di Valfiorita',
  zone: 'Zona sociale 99 – Valle Serena',
  office: 'Punto unico di accesso',
  address: 'via delle Ginestre 12, 00000 Valfiorita',
  phone: '+39 000 123456',
  email: 'accesso@example.org',
}

export const imprint: Imprint = {
  number: documentNumber(2026, 123),
  issuedOn: day('2026-11-04'),
  printedAt: instant('2026-11-04T08:30:00Z'),
  printedBy: 'Giulia Neri',
  protocol: { number: '4567/2026', on: day('2026-11-04') },
  language: 'it',
  largePrint: false,
  demo: true,
}
/** A paper that belongs to nobody. */
export const unnumbered = { ...imprint, number: null, protocol: null, printedBy: null }

const person = {
  name: 'Anna Maria D’Angelò',
  birthPlace: 'Colleazzurro (X002)',
  birthDay: day('1951-02-03'),
  fiscalCode: 'DNGNMR51B43X002K',
  address: 'via dei Tigli 3, Valfiorita',
}

export const sampleConsent: ConsentFormData = {
  letterhead,
  imprint,
  policyPack: 'seed-siso',
  noticeVersion: '2026-1',
  person,
  representatives: [],
  dpo: 'rpd@example.org',
  retention: null,
}

export const sampleGuardian: ConsentFormData = {
  ...sampleConsent,
  representatives: [
    {
      ...person,
      name: 'Luca Ferri',
      title: 'amministratore di sostegno',
      act: 'decreto 123/2024 del giudice tutelare',
    },
  ],
}

export const sampleReceipt: ReceiptData = {
  letterhead,
  imprint,
  name: person.name,
  receivedBy: 'Giulia Neri',
  contactPoint: 'Sportello di via delle Ginestre 12, piano terra, stanza 4',
  receivedAt: instant('2026-11-04T08:30:00Z'),
  next: {
    kind: 'appointment',
    at: instant('2026-11-10T09:00:00Z'),
    place: 'via delle Ginestre 12, stanza 7',
    with: 'Marta Rossi, assistente sociale',
  },
  bring: null,
  contact: {
    hours: 'dal lunedì al venerdì, ore 9–13',
    phone: '+39 000 123456',
    email: 'accesso@example.org',
  },
}

const rows = (values: Record<string, string | null>) =>
  Object.entries(values).map(([label, value]) => ({ label, value }))

export const reference = rows({ Nome: 'Paolo D’Angelò', Relazione: 'figlio', Telefono: '+39 000 987654' })

export const sampleSheet: SheetData = {
  letterhead,
  imprint: { ...imprint, language: 'it' },
  sheet: {
    number: '2026/000123',
    state: 'Completa',
    policyPack: 'Consenso al trattamento dei dati personali',
  },
  access: rows({
    'Data e ora': '04/11/2026, 09:30',
    'Punto di contatto': 'PUA Valfiorita',
    Modalità: 'Di persona',
  }),
  interlocutor: rows({ 'Chi è': 'La persona stessa' }),
  person: rows({ Cognome: 'D’Angelò', Nome: 'Anna Maria', 'Stato civile': null, Telefono: ' ' }),
  references: [reference],
  needs: {
    groups: [
      { label: 'Sicurezza e protezione', items: ['Aiuto nella cura di sé', 'Paura di cadere in casa'] },
    ],
    words: '«Da quando sono sola non esco più.\nMio figlio viene la domenica.»',
  },
  services: ['Assistenza domiciliare', 'Pasti a domicilio'],
  closing: rows({ Esito: 'Proposta di presa in carico', 'Area proposta': 'Anziani' }),
  consent: rows({ Stato: 'Prestato', Data: '04/11/2026', 'Centri per l’impiego': 'non espresso' }),
  note: 'Sente poco dall’orecchio sinistro: parlare piano.',
  operator: 'Giulia Neri',
}

export const sampleRefusal: RefusalNoteData = {
  letterhead,
  imprint: unnumbered,
  policyPack: 'seed-siso',
  hours: 'dal lunedì al venerdì, ore 9–13',
  elsewhere: [{ name: 'Centro di ascolto', how: 'piazza del Mercato 2, lunedì e giovedì 16–18' }],
}
