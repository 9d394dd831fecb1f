import type { RefusalCode } from '../../../domain/kernel/refusals.ts'
import type { InterlocutorKind } from '../../../domain/consent/codes.ts'
import type { AttachmentKind, AccessMode } from '../../../domain/intake/codes.ts'
import type { FieldId, SheetFields } from '../../../domain/intake/fields.ts'
import type { NeedClass, RequestedService } from '../../../domain/intake/needs.ts'
import type { Area } from '../people/profile.ts'
import type { ContactPointKey, OfficeKey, OrganisationKey } from '../../organisation/demo/places.ts'

/** How an access ends, with offices and organisations by their demo key. */
export type Closing =
  | { readonly action: 'information' | 'note-to-case' | 'inadmissible-request' | 'report-to-authority' }
  | { readonly action: 'desk-service'; readonly service: RequestedService; readonly minutes: number }
  | { readonly action: 'send-to-office'; readonly office: OfficeKey; readonly message: string }
  | {
      readonly action: 'send-to-organisation'
      readonly organisation: OrganisationKey
      readonly message: string
    }
  | { readonly action: 'send-to-lead-municipality'; readonly message: string }
  | { readonly action: 'propose-taking-charge'; readonly proposedArea: Area; readonly office?: OfficeKey }
  | { readonly action: 'appointment'; readonly inDays: number; readonly time: string }

/** One thing that somebody does at the desk: exactly one call of the product. */
export type Act = (
  | { readonly do: 'open'; readonly point: ContactPointKey }
  | { readonly do: 'who-speaks'; readonly is: InterlocutorKind | null; readonly prejudice?: true }
  | { readonly do: 'write'; readonly values: SheetFields }
  /** The person of the last sheet of this story is chosen from the registry. */
  | { readonly do: 'same-person' }
  | {
      readonly do: 'attach'
      readonly kind: AttachmentKind
      readonly field: FieldId
      readonly title: string
      readonly lines: readonly string[]
    }
  | { readonly do: 'answer'; readonly answer: 'granted' | 'pending'; readonly scope?: 'zone' }
  | { readonly do: 'refuse' }
  | { readonly do: 'conclude'; readonly how: Closing }
  | {
      readonly do: 'flash'
      readonly point: ContactPointKey
      readonly mode: Exclude<AccessMode, 'home' | 'written-report'>
      readonly macroNeed: NeedClass | null
      readonly outcome: 'information' | 'sent-elsewhere'
    }
  | { readonly do: 'identify'; readonly point: ContactPointKey; readonly carry: readonly FieldId[] }
  | { readonly do: 'accept'; readonly office: OfficeKey }
  | {
      readonly do: 'give-back'
      readonly code: 'other-territory' | 'wrong-office' | 'incomplete'
      readonly reason: string
    }
  /** What runs every night, for every organisation. */
  | { readonly do: 'nightly' }
) & {
  /** The product must say no, with this very code: the story goes on from there. */
  readonly refused?: RefusalCode
}

/**
 * So many days before the start at that time of Rome (the last working day until then, unless the days are counted
 * by a term), or so many minutes before.
 */
export type When =
  | { readonly days: number; readonly time: string; readonly exact?: true }
  | { readonly minutes: number }

export type Step = {
  readonly at: When
  readonly as: string
  /** Which of the operator's assignments, for who has more than one. */
  readonly office?: OfficeKey
  readonly acts: readonly Act[]
}

/** One of the told stories of processes §6.8, as far as the desk goes. */
export type Story = {
  /** The number of §6.8, or null for what only fills the screens of today. */
  readonly number: number | null
  readonly key: string
  readonly title: string
  readonly steps: readonly Step[]
}
