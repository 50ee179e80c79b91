import {
  box,
  cut,
  cutBox,
  disc,
  line,
  mirror,
  type Point,
  path,
  picture,
  type Random,
  range,
  seeded,
  stroke,
} from './carving'
import { crane } from './crane'
import { palette } from './palette'
import { grain, gull } from './textures'

const { paper, cream, ink, red, navy, ochre, mist, sea } = palette
const quay = 800

/** First light on Coal Quay: two cranes, a coaster, a bundle of larch. */
export function drawCranes(): string {
  const random = seeded(1958)
  return picture(
    cream,
    disc(1090, 430, 150, ochre),
    skyGrain(random),
    farShore(random),
    ship(random),
    stones(random),
    mirror(1350, crane(1350, quay, 0.86, [1760, 250])),
    crane(250, quay, 1, [715, 175]),
    bundle([715, 175]),
    gull(900, 190, 74, ink) + gull(1010, 140, 54, ink) + gull(560, 120, 44, ink),
  )
}

function skyGrain(random: Random): string {
  const rows = { length: [90, 380], gap: [60, 320], step: 26 } as const
  return (
    grain(random, {
      ...rows,
      length: [90, 380],
      gap: [60, 320],
      y: 60,
      height: 300,
      thick: 5,
      fill: paper,
    }) +
    grain(random, {
      ...rows,
      length: [90, 380],
      gap: [30, 160],
      y: 380,
      height: 180,
      thick: 8,
      fill: paper,
    })
  )
}

function farShore(random: Random): string {
  const hills: Point[] = [
    [-20, 560],
    [210, 505],
    [430, 560],
    [700, 515],
    [960, 572],
    [1250, 520],
    [1620, 560],
    [1620, 640],
    [-20, 640],
  ]
  return (
    cut(random, hills, sea, 4) +
    box(0, 628, 1600, 220, mist) +
    grain(random, {
      y: 640,
      height: 160,
      step: 17,
      length: [40, 190],
      gap: [30, 150],
      thick: 6,
      fill: paper,
    }) +
    grain(random, {
      x: 980,
      width: 240,
      y: 636,
      height: 120,
      step: 17,
      length: [30, 120],
      gap: [10, 50],
      thick: 8,
      fill: ochre,
    })
  )
}

function ship(random: Random): string {
  const hull: Point[] = [
    [400, 690],
    [1130, 690],
    [1230, 640],
    [1176, 850],
    [440, 850],
  ]
  const timber = range(5).map((pile) =>
    range(3)
      .map((row) =>
        cutBox(random, [560 + pile * 112, 672 - row * 26, 104, 21], row % 2 ? ochre : cream, 2),
      )
      .join(''),
  )
  return (
    box(552, 616, 566, 80, ink) +
    timber.join('') +
    box(418, 560, 118, 136, paper) +
    box(406, 540, 142, 26, ink) +
    range(4)
      .map((window) => box(430 + window * 26, 578, 16, 22, navy))
      .join('') +
    box(444, 478, 40, 66, red) +
    box(444, 478, 40, 18, ink) +
    line(
      [
        [1160, 672],
        [1160, 540],
      ],
      ink,
      7,
    ) +
    cut(random, hull, red, 2) +
    path('M408 722L1210 722L1204 738L412 738z', paper)
  )
}

function bundle([x, y]: Point): string {
  const top = 452
  return (
    line(
      [
        [x, y + 10],
        [x, top],
      ],
      ink,
      5,
    ) +
    stroke(`M${x} ${top}v16a12 12 0 1 1 -12 12`, ink, 8) +
    line(
      [
        [x - 88, top + 60],
        [x, top + 16],
        [x + 88, top + 60],
      ],
      ink,
      4,
    ) +
    range(3)
      .map((row) => box(x - 120, top + 60 + row * 20, 240, 17, row === 1 ? red : ochre))
      .join('') +
    box(x - 92, top + 56, 9, 68, ink) +
    box(x + 83, top + 56, 9, 68, ink)
  )
}

function stones(random: Random): string {
  const courses = range(3).map((row) => {
    const y = quay + 34 + row * 82
    return range(12)
      .map((stone) => cutBox(random, [stone * 152 - (row % 2) * 76, y, 140, 70], navy, 4))
      .join('')
  })
  const chips = grain(random, {
    y: quay + 50,
    height: 220,
    step: 41,
    length: [14, 60],
    gap: [160, 420],
    thick: 4,
    fill: mist,
  })
  return box(0, quay, 1600, 267, ink) + courses.join('') + chips + box(0, quay, 1600, 8, cream)
}
