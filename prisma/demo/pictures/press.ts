import {
  box,
  disc,
  line,
  move,
  path,
  picture,
  type Random,
  range,
  ring,
  seeded,
  shape,
  turn,
} from './carving'
import { frontPage } from './front-page'
import { palette } from './palette'
import { room, stacks } from './press-room'

const { paper, cream, ink, red, navy, blue, ochre, mist, stone } = palette

/** The Mule, at four in the morning, with Saturday's paper coming off it. */
export function drawPress(): string {
  const random = seeded(1926)
  return picture(
    cream,
    room(random),
    frame(),
    cylinders(),
    flywheel(330, 668),
    delivery(random),
    stacks(random),
  )
}

/** Side frame, rails, and the bed of type that slides under the cylinder. */
function frame(): string {
  const type = range(34).map((block) =>
    box(300 + block * 26, 548 - (block % 3) * 3, 20, 24, block % 7 ? ink : red),
  )
  const arches = [330, 640, 950].map((x) => path(`M${x} 846v-70q0 -96 110 -96t110 96v70z`, cream))
  return (
    path('M566 600l56 -250q10 -30 40 -30h140q30 0 40 30l56 250z', navy) +
    box(270, 600, 950, 260, navy) +
    arches.join('') +
    box(270, 620, 950, 12, blue) +
    range(9)
      .map((bolt) => disc(310 + bolt * 108, 656, 8, mist))
      .join('') +
    box(236, 846, 1018, 36, ink) +
    box(262, 880, 110, 24, ink) +
    box(1118, 880, 110, 24, ink) +
    type.join('') +
    box(286, 570, 900, 22, stone) +
    box(246, 590, 998, 16, ink)
  )
}

/** Impression cylinder, ink rollers and fountain on the left, feed board on the right. */
function cylinders(): string {
  const roller = (x: number, y: number, radius: number, fill: string) =>
    disc(x, y, radius, ink) + disc(x, y, radius - 8, fill) + disc(x, y, radius * 0.26, ink)
  const sheets = range(7).map((sheet) => box(894, 234 - sheet * 10, 292, 7, paper))
  return (
    line(
      [
        [600, 470],
        [520, 300],
      ],
      ink,
      22,
    ) +
    path('M420 236h170l-30 66h-110z', ink) +
    path('M436 228h138v16h-138z', red) +
    roller(500, 336, 36, stone) +
    roller(548, 398, 42, red) +
    roller(486, 432, 38, stone) +
    roller(556, 488, 44, red) +
    line(
      [
        [1110, 216],
        [1066, 600],
      ],
      ink,
      14,
    ) +
    turn(
      -9,
      [890, 260],
      box(850, 246, 380, 14, ink) + box(890, 170, 300, 76, ink) + sheets.join(''),
    ) +
    disc(734, 404, 152, ink) +
    disc(734, 404, 142, mist) +
    path('M734 262q-142 0 -142 142t142 142q-60 -40 -60 -142t60 -142z', paper) +
    range(12)
      .map((spoke) => turn(spoke * 30, [734, 404], box(729, 300, 10, 62, ink)))
      .join('') +
    ring(734, 404, 104, ink, 8) +
    disc(734, 404, 44, ink) +
    disc(734, 404, 16, ochre)
  )
}

function flywheel(x: number, y: number): string {
  const spokes = range(6).map((spoke) =>
    turn(
      12 + spoke * 60,
      [x, y],
      shape(
        [
          [x - 20, y],
          [x - 10, y - 196],
          [x + 10, y - 196],
          [x + 20, y],
        ],
        ink,
      ),
    ),
  )
  return (
    ring(x, y, 216, ink, 46) +
    ring(x, y, 216, red, 24) +
    spokes.join('') +
    disc(x, y, 52, ink) +
    disc(x, y, 34, ochre) +
    disc(x, y, 12, ink)
  )
}

/** Wet sheets carried down the tapes and on to the table. */
function delivery(random: Random): string {
  return (
    line(
      [
        [872, 350],
        [1000, 372],
        [1244, 652],
      ],
      ink,
      7,
    ) +
    line(
      [
        [872, 372],
        [988, 392],
        [1220, 660],
      ],
      ink,
      4,
    ) +
    disc(1000, 384, 22, ink) +
    turn(40, [1040, 384], move(1040, 360, frontPage(random), 0.6)) +
    box(1210, 664, 350, 22, ink) +
    box(1236, 684, 22, 220, ink) +
    box(1510, 684, 22, 220, ink)
  )
}
