import type { Day } from '../../../domain/kernel/day.ts'
import { daysFrom } from './cast.ts'
import { childrenStories } from './children.ts'
import { consentStories } from './consent.ts'
import { oldAgeStories } from './old-age.ts'
import { povertyStories } from './poverty.ts'
import { safetyStories } from './safety.ts'
import type { Story } from './story.ts'
import { todayStories } from './today.ts'

/** The stories that the desk can tell, for a demo that starts on this day. */
export function storiesFor(today: Day): readonly Story[] {
  const days = daysFrom(today)
  return [
    oldAgeStories,
    childrenStories,
    safetyStories,
    consentStories,
    povertyStories,
    todayStories,
  ].flatMap((tell) => tell(days))
}
