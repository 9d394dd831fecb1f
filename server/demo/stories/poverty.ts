import { temporaryCode } from '../../../domain/person/identity-code.ts'
import { atTheDesk, character, type Days } from './cast.ts'
import type { Story } from './story.ts'

/** 20, 27, 34, 35: homes that are missing, papers that are missing, names written twice, people who move. */
export const povertyStories = (d: Days): readonly Story[] => [
  {
    number: 20,
    key: 'no-fixed-abode',
    title: 'Una persona senza dimora chiede la residenza',
    steps: [
      {
        at: { days: 4, time: '11:45' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Brunelli',
                name: 'Claudio',
                sex: 'male',
                age: 55,
                marital: 'divorced',
                street: null,
              }),
              'user.domicile.note': 'Si trova di solito vicino alla stazione, la mattina.',
              'family.kind': 'homeless',
              'needs.tags': ['documents', 'shelter', 'health'],
              'needs.text':
                'Senza residenza non ha il medico. Chiede come averla e dove dormire nelle notti più fredde.',
              'services.requested': ['fictitious-residence', 'meals'],
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'poverty' } },
        ],
      },
    ],
  },
  {
    number: 27,
    key: 'temporary-health-code',
    title: 'Un lavoratore senza permesso di soggiorno ha bisogno di cure',
    steps: [
      {
        at: { days: 11, time: '16:20' },
        as: 'assistente',
        office: 'mf-territoriale',
        acts: [
          { do: 'open', point: 'pua' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Singh',
                name: 'Gurpreet',
                sex: 'male',
                age: 29,
                born: 'Y222',
                country: 'IN',
                street: 'Via del Mulino Inventato 2',
              }),
              'user.codeKind': 'stp',
              'user.fiscalCode': 'STP0000000000271',
              'presence.status': 'no-permit',
              'presence.italian': 'a1',
              'work.status': 'employed',
              'work.contract': 'undeclared',
              'needs.tags': ['health', 'documents'],
              'needs.text':
                'Si è fatto male al lavoro. Chiede dove curarsi e come mettere in regola i documenti.',
              'closing.note': 'Accompagnato all’ambulatorio; consegnati gli orari dello sportello legale.',
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'desk-service', service: 'cultural-mediation', minutes: 30 } },
        ],
      },
    ],
  },
  {
    number: 34,
    key: 'written-twice',
    title: 'La stessa persona registrata due volte, con due grafie',
    steps: [
      {
        at: { days: 52, time: '09:30' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Bondarenko',
                name: 'Nadiia',
                sex: 'female',
                age: 47,
                marital: 'divorced',
                born: 'Y138',
                country: 'UA',
                street: 'Viale Esempio 88',
                mobile: '+39 000 410340',
              }),
              'needs.tags': ['work', 'documents'],
              'needs.text': 'Lavora come assistente familiare e il contratto finisce. Cerca un altro lavoro.',
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'information' } },
        ],
      },
      {
        at: { days: 9, time: '15:25' },
        as: 'coordinatore',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              'access.mode': 'phone',
              'access.reason': 'spontaneous',
              ...character(d, {
                surname: 'Bondarenco',
                name: 'Nadia',
                sex: 'female',
                age: 47,
                born: 'Y138',
                country: 'UA',
                street: 'Viale Esempio 88',
              }),
              'user.mobile': '+39 000 410340',
              // Without documents at hand, whoever is at the desk gives a temporary code: so the second card is born.
              'user.codeKind': 'temporary',
              'user.fiscalCode': temporaryCode(2026, 90_000_034),
              'needs.tags': ['work'],
              'needs.text': 'Chiede se c’è una risposta alla domanda fatta il mese scorso.',
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'information' } },
        ],
      },
    ],
  },
  {
    number: 35,
    key: 'moves-house',
    title: 'Una famiglia cambia Comune e la richiesta la segue',
    steps: [
      {
        at: { days: 14, time: '10:35' },
        as: 'sportello2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Baldelli',
                name: 'Federica',
                sex: 'female',
                age: 41,
                marital: 'married',
                born: 'X002',
                town: 'X003',
                street: 'Via Ipotetica 10',
                mobile: '+39 000 410350',
              }),
              'needs.tags': ['income', 'parenting'],
              'needs.text': 'Si è trasferita da poco. Chiede di non dover raccontare tutto un’altra volta.',
              'services.requested': ['income-support'],
            },
          },
          { do: 'answer', answer: 'granted', scope: 'zone' },
          {
            do: 'conclude',
            how: {
              action: 'send-to-organisation',
              organisation: 'roccasole',
              message: 'La famiglia si è trasferita da voi il mese scorso.',
            },
          },
        ],
      },
      {
        at: { days: 12, time: '09:15' },
        as: 'assistente',
        office: 'rs-territoriale',
        acts: [{ do: 'accept', office: 'rs-territoriale' }],
      },
    ],
  },
]
