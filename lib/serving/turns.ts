export type Turns = {
  /** False when all are taken. */
  take: () => boolean
  giveBack: () => void
}

/** So many at once, and not one more. */
export function turns(most: number): Turns {
  let taken = 0
  return {
    take() {
      if (taken >= most) return false
      taken += 1
      return true
    },
    giveBack() {
      taken -= 1
    },
  }
}
