import { atTheDesk, character, type Days } from './cast.ts'
import type { Story } from './story.ts'

/** Not told in §6.8: what makes every screen have something to show on the day of start. */
export const todayStories = (d: Days): readonly Story[] => [
  {
    number: null,
    key: 'waiting-since-yesterday',
    title: 'Un consenso in attesa da ieri',
    steps: [
      {
        at: { days: 1, time: '11:55' },
        as: 'assistente2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              'user.surname': 'Trinari',
              'user.name': 'Marcella',
              'user.mobile': '+39 000 410901',
            },
          },
          { do: 'answer', answer: 'pending' },
        ],
      },
    ],
  },
  {
    number: null,
    key: 'being-written',
    title: 'Una scheda appena iniziata',
    steps: [
      {
        at: { minutes: 12 },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Fabbri',
                name: 'Ivana',
                sex: 'female',
                age: 66,
                marital: 'married',
                street: 'Piazza delle Ipotesi 3',
                mobile: '+39 000 410902',
              }),
              'needs.tags': ['documents'],
            },
          },
        ],
      },
    ],
  },
  {
    number: null,
    key: 'given-back',
    title: 'Una scheda mandata all’ufficio sbagliato torna indietro',
    steps: [
      {
        at: { days: 6, time: '12:20' },
        as: 'assistente2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Pierini',
                name: 'Roberto',
                sex: 'male',
                age: 44,
                marital: 'single',
                born: 'X002',
                town: 'X002',
                street: 'Via del Campione 5',
              }),
              'needs.tags': ['work'],
              'needs.text': 'Cerca un tirocinio e chiede come iscriversi ai corsi.',
            },
          },
          { do: 'answer', answer: 'granted', scope: 'zone' },
          {
            do: 'conclude',
            how: {
              action: 'send-to-organisation',
              organisation: 'asp',
              message: 'Chiede un percorso di inserimento al lavoro.',
            },
          },
        ],
      },
      {
        at: { days: 5, time: '10:10' },
        as: 'asp',
        acts: [
          {
            do: 'give-back',
            code: 'wrong-office',
            reason:
              'Non risultano richieste che riguardino la disabilità: è competente il servizio del Comune.',
          },
        ],
      },
    ],
  },
  {
    number: null,
    key: 'questions-of-today',
    title: 'Domande di passaggio, senza nome',
    steps: [
      {
        at: { minutes: 140 },
        as: 'sportello',
        acts: [
          { do: 'flash', point: 'centro', mode: 'in-person', macroNeed: 'safety', outcome: 'information' },
        ],
      },
      {
        at: { minutes: 110 },
        as: 'sportello',
        acts: [{ do: 'flash', point: 'centro', mode: 'phone', macroNeed: null, outcome: 'sent-elsewhere' }],
      },
      {
        at: { minutes: 35 },
        as: 'sportello2',
        acts: [
          {
            do: 'flash',
            point: 'sp-pievelunga',
            mode: 'in-person',
            macroNeed: 'belonging',
            outcome: 'information',
          },
        ],
      },
    ],
  },
]
