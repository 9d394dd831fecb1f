import { codeList, type CodeOf } from '../kernel/code-list.ts'

// Autosufficienza — voci del sistema in uso (processes §3.7).
// prettier-ignore
export const selfSufficiency = codeList({
  'self-sufficient':     { label: 'Autosufficiente' },
  'partly-dependent':    { label: 'Parzialmente non autosufficiente' },
  'wholly-dependent':    { label: 'Totalmente non autosufficiente' },
})
export type SelfSufficiency = CodeOf<typeof selfSufficiency>

// Tutela giuridica — codice civile, artt. 343 (tutela), 392 e 415 (curatela), 404 (amministrazione di sostegno), 414 (interdizione).
// prettier-ignore
export const legalProtection = codeList({
  'guardianship':           { label: 'Tutela' },
  'curatorship':            { label: 'Curatela' },
  'support-administration': { label: 'Amministrazione di sostegno' },
})
export type LegalProtection = CodeOf<typeof legalProtection>

// Responsabilità genitoriale — codice civile, artt. 316, 330 (decadenza), 333 (limiti).
// prettier-ignore
export const parentalResponsibility = codeList({
  'full':      { label: 'Piena' },
  'limited':   { label: 'Limitata' },
  'suspended': { label: 'Sospesa' },
  'forfeited': { label: 'Decaduta' },
})
export type ParentalResponsibility = CodeOf<typeof parentalResponsibility>
