import { atTheDesk, character, type Days } from './cast.ts'
import type { Story } from './story.ts'

/** 2, 6, 7, 8: when somebody may be in danger, and when somebody else speaks. */
export const safetyStories = (d: Days): readonly Story[] => [
  {
    number: 2,
    key: 'hidden-address',
    title: 'Una madre ha paura di tornare a casa: indirizzo da non dire a nessuno',
    steps: [
      {
        at: { minutes: 160 },
        as: 'assistente',
        office: 'mf-territoriale',
        acts: [
          { do: 'open', point: 'pua' },
          { do: 'who-speaks', is: 'user', prejudice: true },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Rosati',
                name: 'Elena',
                sex: 'female',
                age: 33,
                marital: 'married',
                street: null,
              }),
              'user.noFixedAbode': null,
              'user.residence.address': { notKnown: true },
              'user.discreetContact': true,
              'prejudice.kinds': ['harm', 'danger'],
              'prejudice.facts':
                'Racconta che il marito l’ha spinta e minacciata ieri sera davanti ai figli. È uscita di casa con i bambini questa mattina.',
              'prejudice.immediate': true,
              'family.minors': 2,
              'needs.tags': ['protection', 'shelter'],
              'services.requested': ['anti-violence-centre', 'emergency-social-service'],
              'closing.privateNote':
                'Non telefonare a casa. Sentirla solo al numero dell’amica, in mattinata.',
            },
          },
          { do: 'conclude', how: { action: 'report-to-authority' } },
        ],
      },
    ],
  },
  {
    number: 6,
    key: 'neighbour-unknown',
    title: 'Un vicino parla di una persona che non ha dato il consenso',
    steps: [
      {
        at: { days: 7, time: '09:35' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'reporter' },
          { do: 'write', values: { 'access.mode': 'phone', 'access.reason': 'spontaneous' } },
          { do: 'write', values: { 'user.surname': 'Ragni' }, refused: 'consent-case-forbids' },
          { do: 'conclude', how: { action: 'information' } },
        ],
      },
    ],
  },
  {
    number: 7,
    key: 'neighbour-known',
    title: 'Una vicina parla di una signora che il servizio conosce già',
    steps: [
      {
        at: { days: 34, time: '11:20' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Passeri',
                name: 'Ines',
                sex: 'female',
                age: 81,
                marital: 'widowed',
                street: 'Via della Prova 22',
                mobile: '+39 000 410070',
              }),
              'needs.tags': ['loneliness'],
              'needs.text': 'Vorrebbe sapere quali attività ci sono il pomeriggio.',
              'closing.note': 'Consegnato il programma del centro sociale.',
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'information' } },
        ],
      },
      {
        at: { days: 4, time: '09:10' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'reporter' },
          { do: 'same-person' },
          {
            do: 'write',
            values: {
              'access.mode': 'in-person',
              'access.reason': 'spontaneous',
              'interlocutor.surname': 'Orsini',
              'interlocutor.name': 'Carla',
              'interlocutor.relation': 'neighbour',
              'needs.tags': ['personal-care'],
              'needs.text':
                'Dice che la signora sembra più stanca e chiede che le mandiamo qualcuno per le pulizie.',
              'closing.note':
                'Spiegato che la richiesta può farla solo la signora. Della signora non si è detto nulla.',
            },
          },
          { do: 'conclude', how: { action: 'inadmissible-request' } },
        ],
      },
    ],
  },
  {
    number: 8,
    key: 'oral-then-written',
    title: 'Una segnalazione per telefono, che arriva poi per iscritto',
    steps: [
      {
        at: { days: 9, time: '12:10' },
        as: 'sportello2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'public-official' },
          {
            do: 'write',
            values: {
              'access.mode': 'phone',
              'access.reason': 'sent-by',
              'interlocutor.institutionKind': 'police',
              'interlocutor.institution': 'Polizia locale della Valle Serena',
              'interlocutor.role': 'Agente',
            },
          },
          { do: 'write', values: { 'reported.surname': 'Balzini' }, refused: 'consent-case-forbids' },
          {
            do: 'conclude',
            how: { action: 'propose-taking-charge', proposedArea: 'elderly' },
            refused: 'oral-report',
          },
          { do: 'conclude', how: { action: 'information' } },
        ],
      },
      {
        at: { days: 7, time: '10:25' },
        as: 'sportello2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'public-official' },
          {
            do: 'attach',
            kind: 'written-report',
            field: 'report.document',
            title: 'Segnalazione della Polizia locale',
            lines: ['Signora di 88 anni trovata sola e confusa', 'Nessun parente rintracciato'],
          },
          {
            do: 'write',
            values: {
              'access.mode': 'written-report',
              'access.reason': 'sent-by',
              'interlocutor.institutionKind': 'police',
              'interlocutor.institution': 'Polizia locale della Valle Serena',
              'interlocutor.role': 'Agente',
              'report.day': d.ago(8),
              'report.protocol': '1094/2026',
              'report.channel': 'certified-mail',
              'reported.surname': 'Balzini',
              'reported.name': 'Rosa',
              'reported.birth': '1938',
            },
          },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'elderly' } },
        ],
      },
    ],
  },
]
