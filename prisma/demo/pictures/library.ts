import {
  between,
  box,
  corners,
  cut,
  cutBox,
  disc,
  line,
  type Point,
  path,
  picture,
  type Random,
  range,
  ring,
  seeded,
} from './carving'
import { lamplitWindow } from './library-windows'
import { palette } from './palette'
import { grain } from './textures'

const { cream, ink, red, navy, blue, ochre } = palette
const street = 868
const bays = range(7).map((bay) => 150 + bay * 196)

/** The Ropewalk branch, after midnight, with its lights on. */
export function drawLibrary(): string {
  const random = seeded(200)
  return picture(
    navy,
    sky(random),
    rooftops(random),
    building(random),
    bays.map((x, index) => lamplitWindow(random, x, index)).join(''),
    pavement(random),
    railings(),
    bicycle(1130, 826),
    lamp(104),
  )
}

function sky(random: Random): string {
  const stars = range(46).map(() => {
    const x = between(random, 20, 1580)
    const y = between(random, 20, 300)
    return disc(x, y, between(random, 1.6, 4.2), cream)
  })
  return (
    grain(random, {
      y: 30,
      height: 330,
      step: 24,
      length: [60, 260],
      gap: [90, 420],
      thick: 4,
      fill: blue,
    }) +
    stars.join('') +
    disc(1370, 150, 62, cream) +
    disc(1344, 136, 56, navy)
  )
}

function rooftops(random: Random): string {
  const skyline: Point[] = [
    [-20, 330],
    [70, 280],
    [140, 330],
    [140, 380],
    [1430, 380],
    [1430, 300],
    [1500, 246],
    [1570, 300],
    [1620, 300],
    [1620, 900],
    [-20, 900],
  ]
  return cut(random, skyline, ink, 2)
}

function building(random: Random): string {
  const courses = range(16).map((row) =>
    range(11)
      .map((brick) => {
        if (random() < 0.45) return ''
        const x = 86 + brick * 132 + (row % 2) * 66
        return x > 1440 ? '' : box(x, 452 + row * 25, between(random, 40, 84), 5, ink)
      })
      .join(''),
  )
  return (
    cutBox(random, [80, 400, 1440, 480], red, 2) +
    courses.join('') +
    cut(random, corners('50,408 150,320 1450,320 1550,408'), ink, 2) +
    range(30)
      .map((tile) =>
        line(
          [
            [164 + tile * 44, 336],
            [134 + tile * 46, 392],
          ],
          navy,
          4,
        ),
      )
      .join('') +
    box(62, 404, 1476, 16, cream) +
    box(80, 806, 1440, 14, cream)
  )
}

function pavement(random: Random): string {
  const pools = bays.map((x) => path(`M${x - 6} ${street + 46}h136l28 153h-192z`, '#3A3A33'))
  return (
    box(0, street, 1600, 210, ink) +
    pools.join('') +
    grain(random, {
      y: street + 60,
      height: 150,
      step: 21,
      length: [40, 150],
      gap: [80, 300],
      thick: 5,
      fill: ochre,
    }) +
    box(0, street, 1600, 7, cream)
  )
}

function railings(): string {
  const bars = range(80).map((bar) => {
    const x = 92 + bar * 18
    if (x > 690 && x < 900) return ''
    return box(x, 826, 4, 66, ink)
  })
  return (
    bars.join('') +
    [832, 884].map((y) => box(84, y, 612, 7, ink) + box(898, y, 626, 7, ink)).join('')
  )
}

function bicycle(x: number, y: number): string {
  const wheel = (at: number) => ring(at, y + 74, 56, cream, 7) + disc(at, y + 74, 7, cream)
  const bar = (points: Point[], width = 8) => line(points, cream, width)
  return (
    wheel(x) +
    wheel(x + 176) +
    bar([
      [x, y + 74],
      [x + 58, y],
      [x + 146, y - 4],
      [x + 82, y + 78],
      [x, y + 74],
    ]) +
    bar([
      [x + 82, y + 78],
      [x + 50, y - 26],
    ]) +
    bar([
      [x + 176, y + 74],
      [x + 140, y - 34],
      [x + 168, y - 44],
    ]) +
    bar(
      [
        [x + 30, y - 28],
        [x + 70, y - 28],
      ],
      12,
    ) +
    ring(x + 82, y + 78, 13, cream, 6)
  )
}

function lamp(x: number): string {
  return (
    box(x - 6, 470, 12, 440, cream) +
    path(`M${x - 30} 466h60l12 -76h-84z`, ochre) +
    path(`M${x - 46} 392h92l-46 -40z`, cream) +
    box(x - 18, 894, 36, 18, cream)
  )
}
