import type { DecideBody } from './contract.ts'
import { noFacts, type Facts } from './facts.ts'
import type { PackVersion } from './packs.ts'

/** The facts of a hypothetical contact: what is left out counts as nothing known. `pack` is the one in force. */
export function hypothesis(body: DecideBody, pack: PackVersion): Facts {
  const base = noFacts(body.pack ?? pack)
  return {
    pack: base.pack,
    interlocutor: body.interlocutor,
    moment: body.moment ?? base.moment,
    presumedPrejudice: body.presumedPrejudice ?? false,
    consent: body.consent ?? base.consent,
    prior: body.prior ?? base.prior,
    act: body.act ?? base.act,
    mandate: body.mandate ?? false,
    earlierPrejudice: body.earlierPrejudice ?? false,
    written: body.written ?? false,
    capacity: body.capacity ?? base.capacity,
    personKnown: body.personKnown ?? false,
    openFile: body.openFile ?? false,
    entitled: body.entitled ?? false,
    leadMunicipality: body.leadMunicipality ?? false,
    textWithoutIdentity: body.textWithoutIdentity ?? false,
  }
}
