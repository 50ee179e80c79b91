import { between, box, path, type Random, range } from './carving'
import { palette } from './palette'

const { paper, ink, red, stone } = palette

/** A newspaper page 300 wide, its columns cut as bars. */
export function frontPage(random: Random): string {
  const columns = range(4).map((column) =>
    range(column === 1 || column === 2 ? 6 : 13)
      .map((row) => {
        const top = column === 1 || column === 2 ? 300 : 132
        const wide = random() < 0.2 ? between(random, 28, 48) : 56
        return box(20 + column * 67, top + row * 23, wide, 9, stone)
      })
      .join(''),
  )
  return (
    box(0, 0, 300, 440, ink) +
    box(4, 4, 292, 432, paper) +
    box(40, 24, 220, 34, ink) +
    box(20, 72, 260, 5, ink) +
    box(20, 90, 260, 18, ink) +
    box(87, 132, 123, 146, red) +
    path('M87 278l40 -70 30 34 24 -50 29 86z', ink) +
    columns.join('')
  )
}
