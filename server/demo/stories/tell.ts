import { addDays } from '../../../domain/kernel/day.ts'
import { addMinutes, dayOf, type Instant } from '../../../domain/kernel/instant.ts'
import { romanInstant } from '../calendar.ts'
import { performAct, type Plot } from './acts.ts'
import { workingDayAgo } from './cast.ts'
import type { Perform } from './perform.ts'
import type { Step, Story, When } from './story.ts'

export type Telling = {
  readonly told: readonly string[]
  /** Where the product did not answer as the story says: the story stops there. */
  readonly broken: readonly { readonly story: string; readonly why: string }[]
}

function instantOf(when: When, now: Instant): Instant {
  if ('minutes' in when) return addMinutes(now, -when.minutes)
  const today = dayOf(now)
  const on = when.exact ? addDays(today, -when.days) : workingDayAgo(today, when.days)
  return romanInstant(on, when.time)
}

type TimedStep = { readonly story: Story; readonly step: Step; readonly at: Instant }

/** When each step happens: around holidays two may fall on the same working day, but never the later one first. */
function timed(story: Story, now: Instant): TimedStep[] {
  let earliest: Instant | null = null
  return story.steps.map((step) => {
    const wanted = instantOf(step.at, now)
    const at = earliest !== null && wanted < earliest ? earliest : wanted
    earliest = addMinutes(at, 5)
    return { story, step, at }
  })
}

/** Tells all stories together, step by step in order of time: the numbers of the sheets follow it. */
export async function tellStories(
  perform: Perform,
  stories: readonly Story[],
  now: Instant,
): Promise<Telling> {
  const broken = new Map<string, string>()
  const plots = new Map<string, Plot>()
  const steps = stories.flatMap((story) => timed(story, now)).toSorted((a, b) => a.at.localeCompare(b.at))
  for (const { story, step, at } of steps) {
    if (broken.has(story.key)) continue
    const plot = plots.get(story.key) ?? { draft: null, sheetId: null, dispatchId: null }
    plots.set(story.key, plot)
    const why = await performStep(perform, plot, { step, at })
    if (why !== null) broken.set(story.key, why)
  }
  return {
    told: stories.filter((s) => !broken.has(s.key)).map((s) => s.key),
    broken: [...broken].map(([story, why]) => ({ story, why })),
  }
}

/** Does what the step says; a reason when the product answered otherwise. */
async function performStep(
  perform: Perform,
  plot: Plot,
  { step, at }: { step: Step; at: Instant },
): Promise<string | null> {
  for (const act of step.acts) {
    const outcome = await performAct(perform, plot, { act, moment: { at, as: step.as, office: step.office } })
    const expected = act.refused ?? null
    if (outcome !== expected) return `${act.do}: ${outcome ?? 'accepted'}, expected ${expected ?? 'accepted'}`
  }
  return null
}
