import { baker, loaf } from './baker'
import {
  between,
  box,
  corners,
  cut,
  cutBox,
  path,
  picture,
  type Random,
  range,
  ring,
  seeded,
  stroke,
} from './carving'
import { palette } from './palette'
import { grain } from './textures'

const { paper, cream, ink, red, navy, ochre, mist, stone } = palette
const floor = 930

/** Three in the morning in the old net loft: the stone oven and the man who built it. */
export function drawBakery(): string {
  const random = seeded(3)
  return picture(
    navy,
    loft(random),
    oven(random),
    shelves(random),
    box(0, floor, 1600, 140, ink),
    grain(random, {
      y: floor + 24,
      height: 110,
      step: 29,
      length: [80, 300],
      gap: [90, 320],
      thick: 6,
      fill: ochre,
    }),
    sacks(random),
    baker(),
  )
}

function loft(random: Random): string {
  const beams = range(5).map((beam) => cutBox(random, [beam * 360 - 60, 92, 46, 170], ink, 3))
  const drape = (from: number, lean: number) =>
    range(17).map((cord) => {
      const x = from + cord * 30
      return stroke(
        `M${x} 124q${lean * 0.2} 70 ${lean} ${130 + 60 * Math.sin((Math.PI * cord) / 16)}`,
        mist,
        2.5,
      )
    })
  const net = [...drape(900, 70), ...drape(970, -70)]
  return (
    grain(random, {
      y: 150,
      height: 760,
      step: 38,
      length: [80, 260],
      gap: [180, 560],
      thick: 6,
      fill: ink,
    }) +
    beams.join('') +
    cutBox(random, [-10, 70, 1620, 54], ink, 3) +
    net.join('')
  )
}

/** The dome, course by course, with the fire behind its mouth. */
function oven(random: Random): string {
  const [x, y] = [560, 720]
  const courses = [430, 352, 274].flatMap((radius, course) =>
    range(9 - course).map((stone) => {
      const count = 9 - course
      const from = Math.PI + (Math.PI * stone) / count + 0.016
      const to = Math.PI + (Math.PI * (stone + 1)) / count - 0.016
      return voussoir(
        random,
        x,
        y,
        [radius - 70, radius],
        [from, to],
        (stone + course) % 3 ? cream : stoneTint(stone),
      )
    }),
  )
  const mouth = `M${x - 196} ${y}v-10q0 -186 196 -186t196 186v10z`
  const flames = [-110, -50, 20, 84].map((shift, index) => {
    const tall = 70 + (index % 2) * 46
    const left = x + shift - 34
    return path(
      `M${left} ${y}q-6 -${tall * 0.5} 34 -${tall}q4 ${tall * 0.3} 22 ${tall * 0.42}q20 ${tall * 0.3} 10 ${tall * 0.58}z`,
      index % 2 ? red : paper,
    )
  })
  return (
    path(`M${x - 446} ${y + 4}q0 -450 446 -450t446 450z`, ink) +
    courses.join('') +
    path(mouth, ochre) +
    flames.join('') +
    [-120, -10].map((shift) => loaf(x + shift, y - 6, 50)).join('') +
    stroke(mouth, ink, 14) +
    box(x - 470, y, 940, 34, cream) +
    box(x - 450, y + 34, 900, 200, ink) +
    range(3)
      .map((row) =>
        range(8)
          .map((brick) =>
            cutBox(
              random,
              [x - 444 + brick * 112 - (row % 2) * 30, y + 44 + row * 60, 102, 50],
              (brick + row) % 4 ? stone : cream,
              3,
            ),
          )
          .join(''),
      )
      .join('') +
    box(x - 540, y + 34, 96, 200, navy) +
    box(x + 446, y + 34, 80, 200, navy)
  )
}

function stoneTint(index: number): string {
  return index % 2 ? stone : mist
}

function voussoir(
  random: Random,
  x: number,
  y: number,
  [inner, outer]: [number, number],
  [from, to]: [number, number],
  fill: string,
): string {
  const at = (radius: number, angle: number): [number, number] => [
    x + Math.cos(angle) * radius,
    y + Math.sin(angle) * radius,
  ]
  const middle = (from + to) / 2
  return cut(
    random,
    [
      at(inner, from),
      at(outer, from),
      at(outer, middle),
      at(outer, to),
      at(inner, to),
      at(inner, middle),
    ],
    fill,
    2,
  )
}

function shelves(random: Random): string {
  return range(3)
    .map((shelf) => {
      const y = 380 + shelf * 132
      const loaves = range(3).map((index) =>
        loaf(1290 + index * 118 + between(random, -5, 5), y, 52),
      )
      return `${loaves.join('')}${box(1216, y, 384, 14, cream)}${box(1216, y + 14, 384, 6, ink)}`
    })
    .join('')
}

function sacks(random: Random): string {
  const sack = (x: number, tall: number) =>
    path(
      `M${x} ${floor + 30}q-26 -${tall * 0.5} 4 -${tall}q40 -16 116 0q30 ${tall * 0.5} 4 ${tall}q-60 14 -124 0z`,
      cream,
    ) +
    stroke(`M${x} ${floor + 30}q-26 -${tall * 0.5} 4 -${tall}`, ink, 6) +
    path(`M${x + 8} ${floor + 30 - tall}q50 -34 106 0l-14 12h-80z`, paper) +
    ring(x + 62, floor - tall * 0.4, 24, red, 7)
  return (
    cut(random, corners('1360,960 1600,960 1600,980 1360,980'), ink, 1) +
    sack(1384, 170) +
    sack(1492, 220)
  )
}
