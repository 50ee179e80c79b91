import { between, box, disc, line, path, type Random, range, ring, stroke } from './carving'
import { palette } from './palette'

const { paper, cream, ink, red, navy, ochre } = palette

/** A tall round-headed window; the reader sits in one of them, the clock hangs over another. */
export function lamplitWindow(random: Random, x: number, index: number): string {
  const arch = `M${x} 790v-234q0 -66 62 -66t62 66v234z`
  const frame = `M${x - 12} 800v-246q0 -78 74 -78t74 78v246z`
  if (index === 3) return path(frame, cream) + path(arch, ochre) + door(x) + stroke(arch, ink, 5)
  const contents =
    index === 2 ? reader(x) : index === 5 ? clock(x) + shelves(random, x, 2) : shelves(random, x, 4)
  return (
    path(frame, cream) +
    path(arch, ochre) +
    contents +
    box(x + 58, 492, 7, 298, ink) +
    box(x, 586, 124, 6, ink) +
    stroke(arch, ink, 5)
  )
}

function shelves(random: Random, x: number, count: number): string {
  return range(count)
    .map((shelf) => {
      const floor = 786 - shelf * 50
      let books = ''
      let at = x + 5
      while (at < x + 112) {
        const thick = between(random, 6, 14)
        const tall = between(random, 22, 38)
        const colour = [ink, navy, red, cream][Math.floor(random() * 4)] ?? ink
        books += box(at, floor - tall, thick, tall, colour)
        at += thick + 2
      }
      return `${books}${box(x, floor, 124, 5, ink)}`
    })
    .join('')
}

function door(x: number): string {
  return (
    box(x, 588, 124, 230, navy) +
    box(x, 582, 124, 8, ink) +
    box(x + 60, 588, 4, 230, ink) +
    box(x + 14, 606, 34, 80, ochre) +
    box(x + 76, 606, 34, 80, ochre) +
    disc(x + 50, 712, 6, cream) +
    disc(x + 74, 712, 6, cream) +
    box(x - 20, 806, 164, 24, cream) +
    box(x - 40, 838, 204, 34, cream)
  )
}

function reader(x: number): string {
  return (
    disc(x + 50, 664, 23, ink) +
    path(`M${x + 8} 790q0 -96 42 -98 34 2 44 62l4 36z`, ink) +
    path(`M${x + 66} 726l28 -14 26 12 0 8 -26 -8 -28 12z`, paper) +
    box(x, 760, 124, 8, navy) +
    path(`M${x + 84} 668q4 -30 20 -30t18 30z`, red) +
    line(
      [
        [x + 104, 640],
        [x + 116, 616],
        [x + 116, 592],
      ],
      ink,
      4,
    )
  )
}

function clock(x: number): string {
  return (
    disc(x + 62, 544, 34, paper) +
    ring(x + 62, 544, 34, ink, 6) +
    line(
      [
        [x + 62, 544],
        [x + 50, 522],
      ],
      ink,
      6,
    ) +
    line(
      [
        [x + 62, 544],
        [x + 82, 534],
      ],
      ink,
      6,
    )
  )
}
