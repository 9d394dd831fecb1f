import { atTheDesk, birthOf, character, type Days } from './cast.ts'
import type { Story } from './story.ts'

/** 3, 4, 14, 16, 21, 28: children, and the adults who answer for them. */
export const childrenStories = (d: Days): readonly Story[] => [
  {
    number: 3,
    key: 'school-report',
    title: 'La scuola segnala le assenze di una bambina',
    steps: [
      {
        at: { days: 5, time: '10:15' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'public-official' },
          {
            do: 'attach',
            kind: 'written-report',
            field: 'report.document',
            title: 'Segnalazione della scuola',
            lines: [
              'Assenze prolungate di un’alunna della classe quarta',
              'La scuola ha incontrato due volte i genitori',
            ],
          },
          {
            do: 'write',
            values: {
              'access.mode': 'written-report',
              'access.reason': 'sent-by',
              'interlocutor.institutionKind': 'school',
              'interlocutor.institution': 'Istituto comprensivo Valle Serena',
              'interlocutor.role': 'Dirigente scolastica',
              'interlocutor.phone': '+39 000 410301',
              'report.day': d.ago(7),
              'report.protocol': '3180/2026',
              'report.channel': 'certified-mail',
              'reported.surname': 'Ciotti',
              'reported.name': 'Alice',
              'reported.birth': birthOf(d.today, { age: 9 }),
            },
          },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'family' } },
        ],
      },
    ],
  },
  {
    number: 4,
    key: 'court-decree',
    title: 'Un decreto affida al servizio sociale il sostegno di un nucleo',
    steps: [
      {
        at: { days: 3, time: '12:05' },
        as: 'coordinatore',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'judicial-authority' },
          {
            do: 'attach',
            kind: 'judicial-order',
            field: 'order.document',
            title: 'Decreto del Tribunale per i minorenni',
            lines: ['Incarico al servizio sociale', 'Relazione entro novanta giorni'],
          },
          {
            do: 'write',
            values: {
              'access.mode': 'email',
              'access.reason': 'decree',
              'interlocutor.institutionKind': 'court',
              'interlocutor.institution': 'Tribunale per i minorenni',
              'order.authority': 'Tribunale per i minorenni',
              'order.type': 'decree',
              'order.number': 'R.G. 271/2026 V.G.',
              'order.day': d.ago(9),
              'order.subject': 'Incarico al servizio sociale di sostenere il nucleo e di riferire',
              'order.deadline': d.ahead(81),
              ...character(d, {
                surname: 'Mencarelli',
                name: 'Tommaso',
                sex: 'male',
                age: 7,
                street: 'Via Fantasia 9',
              }),
            },
          },
          { do: 'conclude', how: { action: 'information' }, refused: 'closing-not-allowed' },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'family' } },
        ],
      },
    ],
  },
  {
    number: 14,
    key: 'alone-in-italy',
    title: 'Un ragazzo di diciassette anni è arrivato in Italia da solo',
    steps: [
      {
        at: { days: 8, time: '15:40' },
        as: 'assistente',
        office: 'mf-territoriale',
        acts: [
          { do: 'open', point: 'pua' },
          { do: 'who-speaks', is: 'public-official' },
          {
            do: 'attach',
            kind: 'written-report',
            field: 'report.document',
            title: 'Verbale di affidamento',
            lines: ['Ragazzo trovato senza adulti di riferimento', 'Accolto per la notte in luogo sicuro'],
          },
          {
            do: 'write',
            values: {
              'access.mode': 'in-person',
              'access.reason': 'sent-by',
              'interlocutor.institutionKind': 'police',
              'interlocutor.institution': 'Polizia locale della Valle Serena',
              'interlocutor.role': 'Agente',
              'report.day': d.ago(8),
              'report.protocol': '3122/2026',
              'report.channel': 'by-hand',
              'reported.surname': 'Hossain',
              'reported.name': 'Rafi',
              'reported.birth': birthOf(d.today, { age: 17, daysSinceBirthday: 325 }),
            },
          },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'immigration' } },
        ],
      },
    ],
  },
  {
    number: 16,
    key: 'adoption-follow-up',
    title: 'Dopo l’adozione: il servizio di altro ente chiede di proseguire gli incontri',
    steps: [
      {
        at: { days: 2, time: '11:30' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'public-official' },
          {
            do: 'attach',
            kind: 'written-report',
            field: 'report.document',
            title: 'Relazione sul periodo dopo l’adozione',
            lines: [
              'La famiglia si è trasferita a Montefiorito',
              'Si chiede di proseguire gli incontri di sostegno',
            ],
          },
          {
            do: 'write',
            values: {
              'access.mode': 'email',
              'access.reason': 'sent-by',
              'interlocutor.institutionKind': 'social-service',
              'interlocutor.institution': 'Servizio sociale del Comune di Altrove',
              'interlocutor.role': 'Assistente sociale',
              'report.day': d.ago(3),
              'report.protocol': '3215/2026',
              'report.channel': 'certified-mail',
              'reported.surname': 'Cecchini',
              'reported.name': 'Tesfa',
              'reported.birth': birthOf(d.today, { age: 6 }),
            },
          },
          {
            do: 'conclude',
            how: {
              action: 'send-to-office',
              office: 'mf-affidi',
              message: 'Per l’équipe affidi e adozioni: la famiglia è già avvisata.',
            },
          },
        ],
      },
    ],
  },
  {
    number: 21,
    key: 'eviction',
    title: 'Una madre con due figli deve lasciare la casa',
    steps: [
      {
        at: { days: 1, time: '10:05' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Proietti',
                name: 'Sara',
                sex: 'female',
                age: 37,
                marital: 'divorced',
                street: 'Vicolo Senzanome 6',
                mobile: '+39 000 410210',
              }),
              'work.status': 'employed',
              'work.contract': 'fixed-term',
              'family.kind': 'mother-with-children',
              'family.members': 3,
              'family.minors': 2,
              'housing.kind': 'flat',
              'housing.tenure': 'rented',
              'housing.eviction': 'enforceable',
              'housing.evictionDay': d.ahead(26),
              'needs.tags': ['home', 'income'],
              'needs.text':
                'Lo sfratto è fissato per il mese prossimo e non ha trovato un’altra casa. I bambini hanno cinque e nove anni.',
              'services.requested': ['housing-mediation', 'housing-contribution'],
              'closing.note': 'Situazione da vedere presto: c’è una data.',
            },
          },
          { do: 'answer', answer: 'granted', scope: 'zone' },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'family' } },
        ],
      },
    ],
  },
  {
    number: 28,
    key: 'temporary-protection',
    title: 'Una famiglia con protezione temporanea cerca scuola e casa',
    steps: [
      {
        at: { days: 3, time: '09:50' },
        as: 'sportello2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Tkachenko',
                name: 'Oksana',
                sex: 'female',
                age: 34,
                marital: 'married',
                born: 'Y138',
                country: 'UA',
                town: 'X002',
                street: 'Via delle Favole Nuove 17',
                mobile: '+39 000 410280',
              }),
              'presence.status': 'protection-holder',
              'presence.permitExpires': d.ahead(120),
              'presence.italian': 'a2',
              'presence.language': 'uk',
              'family.members': 4,
              'family.minors': 2,
              'housing.tenure': 'reception',
              'needs.tags': ['integration', 'education', 'home'],
              'needs.text':
                'I bambini hanno iniziato la scuola e chiede un aiuto per l’italiano. L’accoglienza finisce in primavera.',
              'services.requested': ['cultural-mediation', 'housing-mediation'],
            },
          },
          { do: 'answer', answer: 'granted', scope: 'zone' },
          {
            do: 'conclude',
            how: {
              action: 'send-to-lead-municipality',
              message: 'Il progetto di accoglienza è seguito da voi: la famiglia ha accettato il passaggio.',
            },
          },
        ],
      },
    ],
  },
]
