import { z } from 'zod'
import { Consent, type DecideBody } from '../../domain/consent/contract.ts'
import type { Decision } from '../../domain/consent/decision.ts'
import { hypothesis } from '../../domain/consent/hypothesis.ts'
import { packs, packVersions, type PackVersion } from '../../domain/consent/packs.ts'
import { consentParameters, type ConsentParameter } from '../../domain/consent/parameters.ts'
import { decide } from '../../domain/consent/table.ts'
import { instant } from '../../domain/kernel/instant.ts'
import { Refusal } from '../../domain/kernel/refusal.ts'
import { organisationParameters } from '../../domain/organisation/parameters.ts'
import { decidedHere } from '../organisation/use-cases.ts'
import type { Context } from '../platform/road.ts'
import { insertConsent, type NewConsent } from './queries.ts'

/** What the table would say of a situation: nothing is read of anybody, nothing is written. */
export const decideHypothesis = async (cx: Context, _: object, body: DecideBody): Promise<Decision> =>
  decide(hypothesis(body, body.pack ?? (await packHere(cx))))

/** The pack in force today where the actor works, in its latest version. */
export async function packHere(cx: Context): Promise<PackVersion> {
  const names = ['consent.pack'] as const
  const chosen = organisationParameters.values(names, await decidedHere(cx, names))['consent.pack']
  return packVersions.findLast((v) => packs[v].id === chosen) ?? 'seed-siso@1'
}

/** Terms of the consent, in the unit that the name of each parameter says (hours, days, months). */
export const termsHere = async <N extends ConsentParameter>(
  cx: Context,
  names: readonly N[],
): Promise<{ readonly [K in N]: number }> => consentParameters.values(names, await decidedHere(cx, names))

/** The rows of `siso.prior_consents`, as jsonb: only the answers that the organisation may take into account. */
const Prior = z.array(
  z
    .object({
      id: z.string(),
      person_id: z.string(),
      organisation_id: z.string(),
      pack: z.string(),
      state: z.string(),
      scope: z.string(),
      basis: z.string(),
      given_by: z.string(),
      act: z.unknown(),
      notice_version: z.string(),
      evidence: z.string().nullable(),
      employment_services: z.string(),
      asked_at: z.string(),
      decided_on: z.string(),
      collected_by: z.string(),
      revoked_on: z.string().nullable(),
      revoke_reason: z.string().nullable(),
    })
    .transform((c) =>
      Consent.parse({
        id: c.id,
        personId: c.person_id,
        organisationId: c.organisation_id,
        pack: c.pack,
        state: c.state,
        scope: c.scope,
        basis: c.basis,
        givenBy: c.given_by,
        act: c.act,
        noticeVersion: c.notice_version,
        evidence: c.evidence,
        document: null,
        employmentServices: c.employment_services,
        askedAt: instant(c.asked_at),
        decidedOn: c.decided_on,
        collectedBy: c.collected_by,
        revokedOn: c.revoked_on,
        revokeReason: c.revoke_reason,
      }),
    ),
)
export const priorConsentsOf = (rows: unknown): Consent[] => Prior.parse(rows)

/** Writes an answer in the register of consents, with whom and where the actor works. Returns its id. */
export async function recordConsent(
  { tx, actor, now }: Context,
  answer: Omit<NewConsent, 'organisationId' | 'zoneId'>,
): Promise<string> {
  const { organisationId, zoneId } = actor
  if (organisationId === null || zoneId === null) throw new Refusal('no-context')
  return insertConsent(tx, { ...answer, organisationId, zoneId }, now)
}
