type Act = () => Promise<void>

const acts = new Set<Act>()

/** What must leave the memory of the page when the operator leaves; said once, where the thing is kept. */
export const onLeaving = (act: Act): void => void acts.add(act)

/** Log-out: everything that was kept for the operator goes, whatever becomes of the others. */
export const leaveNothing = async (): Promise<void> => {
  await Promise.allSettled([...acts].map((act) => act()))
}
