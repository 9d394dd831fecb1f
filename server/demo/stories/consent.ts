import { atTheDesk, character, type Days } from './cast.ts'
import type { Story } from './story.ts'

/** 5, 9, 10, 11: who does not say a name, who says no, who never answers, who may not answer. */
export const consentStories = (d: Days): readonly Story[] => [
  {
    number: 5,
    key: 'anonymous-then-named',
    title: 'Una domanda senza nome sul gioco, poi la persona torna e si presenta',
    steps: [
      {
        at: { days: 20, time: '16:10' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'anonymous' },
          {
            do: 'write',
            values: {
              'access.mode': 'phone',
              'access.reason': 'spontaneous',
              'anonymous.reason': 'express-wish',
              'anonymous.external': 'no',
              'anonymous.textWithoutIdentity': true,
              'statistics.sex': 'male',
              'statistics.ageBand': '35-64',
              'needs.tags': ['health', 'income'],
            },
          },
          {
            do: 'write',
            values: { 'needs.text': 'Chiede a chi può rivolgersi chi ha perso il controllo del gioco.' },
          },
          {
            do: 'conclude',
            how: { action: 'propose-taking-charge', proposedArea: 'addiction' },
            refused: 'closing-not-allowed',
          },
          { do: 'conclude', how: { action: 'information' } },
        ],
      },
      {
        at: { days: 6, time: '09:05' },
        as: 'sportello',
        acts: [
          { do: 'identify', point: 'centro', carry: ['needs.tags', 'needs.text'] },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              ...character(d, {
                surname: 'Moretti',
                name: 'Fabrizio',
                sex: 'male',
                age: 52,
                marital: 'married',
                street: 'Via Fantasia 41',
                mobile: '+39 000 410051',
              }),
              'closing.note': 'Ha deciso di chiedere aiuto anche per la famiglia.',
            },
          },
          { do: 'answer', answer: 'granted' },
          { do: 'conclude', how: { action: 'propose-taking-charge', proposedArea: 'addiction' } },
        ],
      },
    ],
  },
  {
    number: 9,
    key: 'consent-denied',
    title: 'Una persona ascolta, ci pensa e dice di no',
    steps: [
      {
        at: { days: 10, time: '10:50' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              'user.surname': 'Sensi',
              'user.name': 'Loredana',
              'needs.tags': ['income'],
            },
          },
          { do: 'refuse' },
        ],
      },
    ],
  },
  {
    number: 10,
    key: 'consent-never-came',
    title: 'Il consenso non arriva e la bozza si cancella da sola',
    steps: [
      {
        at: { days: 24, time: '09:55' },
        as: 'sportello',
        acts: [
          { do: 'open', point: 'centro' },
          { do: 'who-speaks', is: 'user' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              'user.surname': 'Gatti',
              'user.name': 'Sandro',
              'user.mobile': '+39 000 410100',
            },
          },
          { do: 'answer', answer: 'pending' },
        ],
      },
      { at: { days: 5, time: '01:15' }, as: 'system', acts: [{ do: 'nightly' }] },
    ],
  },
  {
    number: 11,
    key: 'expired-act',
    title: 'Il decreto della tutrice è scaduto',
    steps: [
      {
        at: { minutes: 75 },
        as: 'sportello2',
        acts: [
          { do: 'open', point: 'sp-pievelunga' },
          { do: 'who-speaks', is: 'legal-representative' },
          {
            do: 'write',
            values: {
              ...atTheDesk,
              'interlocutor.surname': 'Ceccarelli',
              'interlocutor.name': 'Daniela',
              'act.title': 'guardian',
              'act.authority': 'Tribunale ordinario – Giudice tutelare',
              'act.number': '31/2022',
              'act.day': d.ago(1400),
              'act.expiresOn': d.ago(40),
              'act.powers': ['services', 'care', 'property'],
              'user.surname': 'Volpi',
              'user.name': 'Mario',
            },
          },
          { do: 'answer', answer: 'granted', refused: 'act-expired' },
        ],
      },
    ],
  },
]
