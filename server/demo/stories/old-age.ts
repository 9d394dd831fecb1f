import { atTheDesk, character, type Days } from './cast.ts'
import type { Story } from './story.ts'

/** 1, 12, 24, 25, 26: elderly people and who stands by them. */
export const oldAgeStories = (d: Days): readonly Story[] => [
  {
    number: 1,
    key: 'elderly-alone',
    title: 'Una signora anziana sola chiede aiuto in casa',
    steps: [
      {
        at: { days: 2, time: '09:20' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Marinelli',
                name: 'Assunta',
                sex: 'female',
                age: 84,
                marital: 'widowed',
                street: 'Via dei Tigli Finti 12',
                mobile: '+39 000 410022',
              }),
              'access.companion': 'La vicina di casa',
              'family.kind': 'alone-65-or-over',
              'family.members': 1,
              'housing.tenure': 'owned',
              'reference.0.surname': 'Marinelli',
              'reference.0.name': 'Franca',
              'reference.0.relation': 'child',
              'reference.0.mobile': '+39 000 410023',
              'needs.tags': ['personal-care', 'loneliness'],
              'needs.text':
                'Dopo la caduta di gennaio ha paura di lavarsi da sola. La figlia vive lontano e viene una volta al mese.',
              'services.requested': ['home-care', 'remote-assistance'],
              'closing.note': 'Concordato un colloquio a casa con l’assistente sociale.',
            },
          },
          { do: 'answer', answer: 'granted', scope: 'zone' },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'elderly' } },
        ],
      },
    ],
  },
  {
    number: 12,
    key: 'limited-powers',
    title: 'L’amministratrice di sostegno ha poteri solo sul patrimonio',
    steps: [
      {
        at: { days: 12, time: '10:40', exact: true },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'legal-representative' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              'interlocutor.surname': 'Cruciani',
              'interlocutor.name': 'Silvia',
              'interlocutor.mobile': '+39 000 410121',
              'act.title': 'support-administrator',
              'act.authority': 'Tribunale ordinario – Giudice tutelare',
              'act.number': '214/2024',
              'act.day': d.ago(700),
              'act.powers': ['property'],
              'user.surname': 'Fiorelli',
              'user.name': 'Renzo',
            },
          },
          { do: 'answer', answer: 'granted', refused: 'act-insufficient' },
          { do: 'answer', answer: 'pending' },
        ],
      },
    ],
  },
  {
    number: 24,
    key: 'caregiver',
    title: 'Una figlia che assiste la madre chiede un po’ di sollievo',
    steps: [
      {
        at: { days: 6, time: '11:10' },
        as: 'sportello2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Lucarelli',
                name: 'Patrizia',
                sex: 'female',
                age: 58,
                marital: 'married',
                born: 'X002',
                town: 'X002',
                street: 'Via Modello 31',
                mobile: '+39 000 410240',
              }),
              'needs.tags': ['family', 'personal-care'],
              'needs.text':
                'Assiste la madre da quattro anni, giorno e notte. Vorrebbe qualche ora libera alla settimana per sé.',
              'services.requested': ['home-care', 'care-voucher'],
              'closing.note': 'Consegnato il foglio informativo; torna con i documenti della madre.',
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'appointment', inDays: 3, time: '09:30' } },
        ],
      },
    ],
  },
  {
    number: 25,
    key: 'wandering',
    title: 'Un signore che non ritrova la strada abita nel Comune vicino',
    steps: [
      {
        at: { days: 1, time: '09:45' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'legal-representative' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Pannacci',
                name: 'Elio',
                sex: 'male',
                age: 79,
                marital: 'married',
                born: 'X002',
                town: 'X002',
                street: 'Largo Immaginario 4',
              }),
              'interlocutor.surname': 'Pannacci',
              'interlocutor.name': 'Mauro',
              'interlocutor.relation': 'child',
              'interlocutor.mobile': '+39 000 410251',
              'act.title': 'support-administrator',
              'act.authority': 'Tribunale ordinario – Giudice tutelare',
              'act.number': '88/2025',
              'act.day': d.ago(240),
              'act.powers': ['services', 'care', 'health'],
              'needs.tags': ['personal-care', 'health'],
              'needs.text':
                'Esce di casa e non sempre ritrova la strada. Il figlio chiede un centro dove possa passare la giornata.',
              'services.requested': ['day-centre', 'social-transport'],
            },
          },
          {
            do: 'attach',
            kind: 'representative-act',
            field: 'act.document',
            title: 'Decreto di nomina',
            lines: [
              'Nomina di amministratore di sostegno',
              'Poteri: servizi sociali, cura della persona, salute',
            ],
          },
          { do: 'answer', answer: 'granted', scope: 'zone' },
          {
            do: 'conclude',
            how: {
              action: 'send-to-organisation',
              organisation: 'pievelunga',
              message: 'La famiglia abita da voi: vi passiamo la richiesta, d’accordo con il figlio.',
            },
          },
        ],
      },
    ],
  },
  {
    number: 26,
    key: 'hospital-discharge',
    title: 'L’ospedale chiede di organizzare un rientro a casa in due giorni',
    steps: [
      {
        at: { minutes: 95 },
        as: 'assistente',
        office: 'mf-territoriale',
        acts: [
          { do: 'open', point: 'pua' },
          { do: 'who-speaks', is: 'public-official' },
          {
            do: 'attach',
            kind: 'written-report',
            field: 'report.document',
            title: 'Richiesta di dimissione protetta',
            lines: ['Rientro previsto entro 48 ore', 'Serve aiuto per alzarsi e per i pasti'],
          },
          {
            do: 'write',
            values: {
              'access.mode': 'email',
              'access.reason': 'sent-by',
              'interlocutor.institutionKind': 'hospital',
              'interlocutor.institution': 'Ospedale della Valle, reparto Medicina',
              'interlocutor.role': 'Assistente sociale ospedaliera',
              'report.day': d.today,
              'report.protocol': '3307/2026',
              'report.channel': 'certified-mail',
              'reported.surname': 'Biagini',
              'reported.name': 'Gino',
              'reported.birth': '1941',
            },
          },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'elderly' } },
        ],
      },
    ],
  },
]
