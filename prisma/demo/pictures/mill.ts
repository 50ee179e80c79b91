import {
  between,
  box,
  corners,
  cut,
  disc,
  move,
  path,
  picture,
  type Random,
  range,
  seeded,
  stroke,
} from './carving'
import { building, chimney } from './mill-buildings'
import { palette } from './palette'
import { sheep } from './sheep'
import { grain } from './textures'

const { paper, cream, ink, navy, blue, mist, sea, stone } = palette

/** Mulgannon mill, its weir, its chimney and its suppliers. */
export function drawMill(): string {
  const random = seeded(1788)
  return picture(
    cream,
    grain(random, {
      y: 50,
      height: 330,
      step: 30,
      length: [120, 420],
      gap: [90, 380],
      thick: 7,
      fill: paper,
    }),
    smoke(),
    hills(random),
    chimney(random, 1120),
    building(random),
    weir(random),
    meadow(random),
    sheep(330, 872, 1) + sheep(610, 928, 1.25) + mirrorSheep(),
  )
}

function smoke(): string {
  const puffs: [number, number, number][] = [
    [1172, 118, 36],
    [1226, 92, 46],
    [1300, 84, 40],
    [1366, 62, 50],
    [1450, 52, 38],
  ]
  return puffs.map(([x, y, radius]) => disc(x, y, radius, stone)).join('')
}

function hills(random: Random): string {
  return (
    cut(
      random,
      corners(
        '-20,470 180,400 380,330 620,420 860,350 1180,440 1420,380 1620,430 1620,700 -20,700',
      ),
      mist,
      5,
    ) +
    cut(
      random,
      corners('-20,560 240,480 520,540 900,500 1300,560 1620,510 1620,760 -20,760'),
      sea,
      5,
    ) +
    range(9)
      .map((hedge) =>
        stroke(
          `M${hedge * 190 - 20} ${600 + (hedge % 3) * 16}q60 -34 130 -${30 + (hedge % 2) * 20}`,
          ink,
          5,
        ),
      )
      .join('')
  )
}

/** The river comes over a step as wide as the mill is long. */
function weir(random: Random): string {
  const threads = range(62).map((thread) => {
    const x = 380 + thread * 20 + between(random, -5, 5)
    return box(x, 772, between(random, 3, 9), between(random, 40, 92), thread % 3 ? paper : mist)
  })
  return (
    box(0, 744, 1600, 30, ink) +
    box(0, 752, 1600, 14, blue) +
    box(-10, 768, 1620, 110, navy) +
    threads.join('') +
    box(340, 866, 1260, 210, blue) +
    grain(random, {
      x: 360,
      width: 1300,
      y: 870,
      height: 40,
      step: 12,
      length: [40, 130],
      gap: [6, 30],
      thick: 9,
      fill: paper,
    }) +
    grain(random, {
      x: 700,
      width: 960,
      y: 920,
      height: 150,
      step: 22,
      length: [40, 180],
      gap: [50, 200],
      thick: 7,
      fill: mist,
    })
  )
}

function meadow(random: Random): string {
  const tufts = range(46).map(() => {
    const x = between(random, 0, 940)
    const y = between(random, 900, 1060)
    return y < 800 + x * 0.2
      ? ''
      : stroke(`M${x} ${y}l-8 -20M${x} ${y}l2 -26M${x} ${y}l11 -19`, ink, 4)
  })
  return path('M0 760q200 -6 340 50q330 90 660 257h-1000z', sea) + tufts.join('')
}

function mirrorSheep(): string {
  return move(136, 944, `<g transform="scale(-1 1)">${sheep(0, 0, 1.1)}</g>`)
}
