/** Several rounds in three numbers. */
export type Spread = { median: number; min: number; max: number }

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = sorted.length / 2
  return {
    median: (at(Math.ceil(middle) - 1) + at(Math.floor(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  }
}
