/** Where a chart draws, in the units of its viewBox. */
export const frame = { width: 480, height: 220, left: 44, right: 8, top: 12, bottom: 28 } as const

const steps = [1, 2, 2.5, 5, 10]

/** About four round values from 0 to just above the largest: `[0, 50, 100, 150]`. */
export function ticksTo(largest: number): readonly number[] {
  if (largest <= 0) return [0, 1]
  const rough = largest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (steps.find((s) => s * power >= rough) ?? 10)
  const count = Math.ceil(largest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

/** The height on the drawing of a value between 0 and the last tick. */
export function heightOf(value: number, top: number): number {
  const room = frame.height - frame.top - frame.bottom
  return frame.height - frame.bottom - (value / top) * room
}

/** The band of each label on the horizontal axis. */
export function bandsOf(count: number): { readonly width: number; readonly start: (at: number) => number } {
  const width = (frame.width - frame.left - frame.right) / Math.max(count, 1)
  return { width, start: (at) => frame.left + at * width }
}
