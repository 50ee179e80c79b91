import {
  between,
  box,
  cutBox,
  line,
  type Point,
  path,
  picture,
  type Random,
  range,
  seeded,
  shape,
  turn,
} from './carving'
import { palette } from './palette'
import { grain, gull } from './textures'
import { tram } from './tram-car'

const { paper, cream, ink, red, blue, ochre, mist, sea, stone } = palette

/** Hospital Hill falls to the right, steeper here than in life. */
const slope = 11

/** A Line 2 car coming down between tall houses to the harbour. */
export function drawTram(): string {
  const random = seeded(2)
  return picture(
    cream,
    grain(random, {
      y: 50,
      height: 420,
      step: 30,
      length: [120, 420],
      gap: [80, 400],
      thick: 6,
      fill: paper,
    }),
    harbour(random),
    terrace(random),
    turn(slope, [760, 830], street(random) + tram()),
    wires(),
    gull(1350, 210, 70, ink) + gull(1450, 270, 48, ink),
  )
}

function harbour(random: Random): string {
  const boat = (x: number, y: number, height: number) =>
    line(
      [
        [x, y],
        [x, y - height],
      ],
      ink,
      6,
    ) +
    line(
      [
        [x, y - height],
        [x + 44, y - 14],
      ],
      ink,
      3,
    ) +
    path(`M${x - 52} ${y - 10}h110q-8 34 -26 34h-62q-18 0 -22 -34z`, red)
  return (
    path('M1000 560L1180 512L1400 545L1600 500L1600 640L1000 640z', sea) +
    box(900, 600, 700, 480, mist) +
    grain(random, {
      x: 1000,
      width: 660,
      y: 612,
      height: 330,
      step: 19,
      length: [40, 170],
      gap: [30, 130],
      thick: 7,
      fill: paper,
    }) +
    boat(1420, 660, 150) +
    boat(1530, 720, 190)
  )
}

/** Tall narrow houses, each a step lower than the last. */
function terrace(random: Random): string {
  const fronts = [blue, cream, red, ochre, sea, paper, blue, ochre]
  return fronts
    .map((front, index) => {
      const x = -30 + index * 158
      const top = 96 + index * 46 + between(random, -16, 16)
      return house(random, x, top, front)
    })
    .join('')
}

function house(random: Random, x: number, top: number, front: string): string {
  const glass = front === blue || front === red || front === sea ? cream : ink
  const windows = range(6).map((row) =>
    range(2)
      .map((column) => {
        const left = x + 26 + column * 66
        const y = top + 54 + row * 104
        return (
          box(left, y, 40, 62, glass) +
          box(left + 18, y, 4, 62, front) +
          box(left, y + 29, 40, 4, front)
        )
      })
      .join(''),
  )
  return (
    cutBox(random, [x, top, 158, 1000], front, 3) +
    box(x - 2, top, 5, 1000, ink) +
    shape(
      [
        [x - 6, top + 6],
        [x + 79, top - 62],
        [x + 164, top + 6],
      ],
      ink,
    ) +
    box(x + 108, top - 84, 32, 70, ink) +
    windows.join('')
  )
}

function street(random: Random): string {
  return (
    box(-400, 826, 2600, 700, ink) +
    box(-400, 806, 2600, 24, stone) +
    box(-400, 862, 2600, 9, cream) +
    box(-400, 968, 2600, 9, cream) +
    grain(random, {
      x: -300,
      width: 2300,
      y: 900,
      height: 60,
      step: 24,
      length: [24, 60],
      gap: [16, 70],
      thick: 6,
      fill: stone,
    }) +
    grain(random, {
      x: -300,
      width: 2300,
      y: 1000,
      height: 360,
      step: 28,
      length: [26, 70],
      gap: [18, 80],
      thick: 7,
      fill: stone,
    })
  )
}

function wires(): string {
  const from: Point = [-60, 232]
  const to: Point = [1640, 562]
  return (
    line([from, to], ink, 4) +
    line(
      [
        [1160, 560],
        [1160, 330],
      ],
      ink,
      0,
    )
  )
}
