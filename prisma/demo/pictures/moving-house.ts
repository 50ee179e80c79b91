import {
  box,
  corners,
  cut,
  cutBox,
  disc,
  line,
  path,
  type Random,
  range,
  ring,
  stroke,
} from './carving'
import { palette } from './palette'

const { paper, cream, ink, red, navy, blue, ochre, sea, stone } = palette

/** Everything on the road is drawn level, then turned to the slope. */
export function house(random: Random): string {
  const boards = range(15).map((board) => box(392, 410 + board * 20, 400, 4, ink))
  const window = (x: number, y: number) =>
    box(x - 8, y - 8, 92, 108, paper) +
    box(x, y, 76, 92, navy) +
    path(`M${x} ${y}h34q-4 50 -34 70zM${x + 76} ${y}h-34q4 50 34 70z`, cream) +
    box(x + 36, y, 5, 92, paper) +
    box(x, y + 40, 76, 5, paper)
  return (
    cutBox(random, [386, 400, 412, 310], red, 2) +
    boards.join('') +
    box(380, 398, 16, 314, paper) +
    box(788, 398, 16, 314, paper) +
    window(436, 442) +
    window(672, 442) +
    window(436, 584) +
    box(560, 560, 84, 150, paper) +
    box(570, 570, 64, 140, sea) +
    disc(624, 644, 6, ochre) +
    window(672, 584) +
    potPlant(474, 672) +
    cut(random, corners('340,414 430,262 754,262 844,414'), ink, 2) +
    cut(
      random,
      corners('404,300 430,256 754,256 780,300 720,288 640,304 560,286 480,304'),
      paper,
      2,
    ) +
    box(640, 196, 56, 78, stone) +
    box(632, 188, 72, 16, ink)
  )
}

export function trailer(): string {
  const wheels = range(8).map(
    (wheel) => disc(386 + wheel * 60, 762, 27, ink) + ring(386 + wheel * 60, 762, 14, cream, 4),
  )
  return (
    box(340, 706, 510, 34, ink) +
    box(340, 706, 510, 8, ochre) +
    line(
      [
        [850, 730],
        [960, 738],
      ],
      ink,
      16,
    ) +
    wheels.join('')
  )
}

export function lorry(): string {
  return (
    box(930, 700, 300, 46, ink) +
    path('M1080 712v-142q0 -14 14 -14h84l52 84v72z', ochre) +
    path('M1120 576h50l36 60h-86z', navy) +
    box(950, 640, 110, 62, blue) +
    box(1062, 520, 14, 186, ink) +
    disc(1226, 690, 10, paper) +
    [980, 1060, 1178].map((x) => disc(x, 754, 38, ink) + ring(x, 754, 20, cream, 5)).join('')
  )
}

function potPlant(x: number, y: number): string {
  return (
    box(x - 12, y - 20, 24, 22, ochre) +
    stroke(`M${x} ${y - 20}v-34M${x} ${y - 34}q-16 -2 -18 -20M${x} ${y - 40}q16 -2 18 -20`, sea, 7)
  )
}
