import { linkKeys } from '../../domain/person/existence.ts'
import type { Context } from '../platform/road.ts'
import type { NewRow } from './queries.ts'

type Keyed = { readonly mac: (text: string) => Buffer }

/** A text that stands for a person, unreadable without the key of the house and of no use in another zone. */
export const existenceDigest = ({ mac }: Keyed, zoneId: string | null, key: string): Buffer =>
  mac(`person-link ${zoneId ?? ''} ${key}`)

/** The digests by which the other organisations of the zone may learn that a person exists. */
export const digestsOf = (
  keys: Keyed,
  zoneId: Context['actor']['zoneId'],
  { standing, identity }: Pick<NewRow, 'standing' | 'identity'>,
): Buffer[] => linkKeys({ ...identity, standing }).map((key) => existenceDigest(keys, zoneId, key))
