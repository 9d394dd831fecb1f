import { codeList, type CodeOf } from '../kernel/code-list.ts'

/** Enti titolari dei dati (seme 2.1). */
// prettier-ignore
export const organisationKind = codeList({
  'municipality': { label: 'Comune' },
  'company':      { label: 'Azienda di servizi alla persona' },
  'district':     { label: 'Municipio' },
})
export type OrganisationKind = CodeOf<typeof organisationKind>

/** Natura degli uffici (decisione 15). */
// prettier-ignore
export const officeNature = codeList({
  'territorial':    { label: 'Territoriale' },
  'thematic':       { label: 'Tematico' },
  'administrative': { label: 'Amministrativo' },
})

// prettier-ignore
export const contactPointKind = codeList({
  'single-access-point': { label: 'Punto unico di accesso' },
  'citizenship-office':  { label: 'Ufficio della cittadinanza' },
  'desk':                { label: 'Sportello sociale' },
  'public-relations':    { label: 'Ufficio relazioni con il pubblico' },
})

/** Figure professionali del seme (2.1): qualifiche, non ruoli. */
// prettier-ignore
export const qualification = codeList({
  'social-worker': { label: 'Assistente sociale' },
  'educator':      { label: 'Educatore' },
  'psychologist':  { label: 'Psicologo' },
  'clerk':         { label: 'Amministrativo' },
  'other':         { label: 'Altra figura' },
})

// prettier-ignore
export const providerKind = codeList({
  'cooperative': { label: 'Cooperativa' },
  'consortium':  { label: 'Consorzio' },
  'facility':    { label: 'Struttura' },
  'association': { label: 'Associazione' },
})
