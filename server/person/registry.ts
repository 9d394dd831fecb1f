import type { Places } from '../nomenclature/places.ts'
import type { NameRegister } from './name-register.ts'

/** What the use cases of the registry share besides the request: the names in memory and the places of birth. */
export type Registry = { readonly names: NameRegister; readonly places: () => Places }
