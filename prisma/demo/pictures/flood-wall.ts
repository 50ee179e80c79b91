import {
  between,
  box,
  cut,
  cutBox,
  disc,
  path,
  picture,
  type Random,
  range,
  seeded,
  stroke,
} from './carving'
import { palette } from './palette'
import { grain } from './textures'

const { paper, cream, ink, red, navy, blue, ochre, mist, sea, stone } = palette
const footpath = 830

/** Marine Row, its wall, and the tide that the wall is for. */
export function drawFloodWall(): string {
  const random = seeded(1204)
  return picture(
    mist,
    grain(random, {
      y: 40,
      height: 520,
      step: 31,
      length: [120, 480],
      gap: [60, 340],
      thick: 10,
      fill: paper,
    }),
    terrace(random),
    ground(random),
    seaBehind(),
    breaker(),
    wall(random),
    spray(random),
  )
}

function terrace(random: Random): string {
  const fronts = [red, cream, blue, ochre, sea, red]
  return fronts.map((front, index) => house(random, 876 + index * 150, front)).join('')
}

function house(random: Random, x: number, front: string): string {
  const glass = front === cream || front === ochre ? navy : cream
  const sash = (left: number, y: number) =>
    box(left, y, 42, 70, glass) +
    box(left + 19, y, 4, 70, front) +
    box(left, y + 33, 42, 4, front) +
    box(left - 6, y + 70, 54, 7, ink)
  return (
    box(x + 98, 318, 40, 90, ink) +
    box(x + 104, 300, 10, 24, red) +
    box(x + 122, 300, 10, 24, red) +
    cut(
      random,
      [
        [x - 4, 480],
        [x + 4, 386],
        [x + 150, 386],
        [x + 156, 480],
      ],
      ink,
      2,
    ) +
    range(3)
      .map((slate) => stroke(`M${x + 8} ${406 + slate * 24}h136`, navy, 4))
      .join('') +
    cutBox(random, [x, 478, 150, 360], front, 2) +
    box(x - 2, 478, 5, 360, ink) +
    sash(x + 22, 514) +
    sash(x + 88, 514) +
    sash(x + 88, 664) +
    path(`M${x + 20} 838v-150q0 -24 23 -24t23 24v150z`, ink) +
    path(`M${x + 27} 700v-10q0 -18 16 -18t16 18v10z`, glass) +
    disc(x + 58, 760, 4, ochre)
  )
}

function ground(random: Random): string {
  return (
    box(700, footpath, 900, 240, stone) +
    box(700, footpath, 900, 10, cream) +
    grain(random, {
      x: 760,
      width: 900,
      y: footpath + 34,
      height: 190,
      step: 27,
      length: [40, 130],
      gap: [40, 160],
      thick: 7,
      fill: ink,
    })
  )
}

function seaBehind(): string {
  return path('M0 690L180 660L420 700L700 690L700 1067L0 1067z', blue)
}

/** One wave, drawn as the old printmakers did: a claw of foam over a striped hollow. */
function breaker(): string {
  const body =
    'M0 1067V420Q60 300 190 236Q330 172 470 214Q590 254 640 372Q560 312 486 340Q400 380 420 520Q440 690 620 800L700 880V1067z'
  const stripes = range(6).map((stripe) => {
    const s = stripe * 52
    return stroke(
      `M${20 + s} ${1010 - stripe * 12}Q${30 + s * 0.72} ${600 - stripe * 18} ${176 + s * 0.62} ${350 + stripe * 12}`,
      stripe % 2 ? sea : mist,
      15 - stripe,
    )
  })
  const crest =
    'M0 452Q60 300 186 232Q330 164 474 208Q600 250 654 384Q662 402 640 398Q646 428 616 408Q612 440 586 404Q572 436 552 392Q532 414 522 376Q498 396 496 352Q470 350 452 372Q452 330 414 326Q420 296 372 300Q372 268 318 284Q312 262 264 296Q240 286 208 336Q170 330 146 392Q110 392 88 452Q52 462 40 520Q16 530 0 580z'
  const lip =
    'M700 1067V846Q640 800 560 826Q520 800 470 832Q420 806 372 850Q320 834 280 884Q210 866 170 920Q90 906 0 960V1067z'
  return (
    path(body, blue) +
    stripes.join('') +
    path(crest, paper) +
    stroke('M452 384Q406 430 420 520Q436 680 588 776', navy, 9) +
    path(lip, navy) +
    stroke(
      'M0 960Q90 906 170 920Q210 866 280 884Q320 834 372 850Q420 806 470 832Q520 800 560 826Q640 800 690 842',
      paper,
      12,
    )
  )
}

function wall(random: Random): string {
  const courses = range(7).map((row) => {
    const y = 742 + row * 48
    const joint = row % 2 ? 704 : 726
    const [left, right] = row % 3 ? [cream, stone] : [stone, cream]
    return (
      cutBox(random, [664, y, joint - 668, 40], left, 2) +
      cutBox(random, [joint + 4, y, 764 - joint, 40], right, 2)
    )
  })
  return (
    box(656, 720, 120, 347, ink) +
    courses.join('') +
    cutBox(random, [640, 700, 152, 34], cream, 2) +
    box(640, 730, 152, 7, ink) +
    cat(736, 702)
  )
}

/** It sits on the coping and is not impressed. */
function cat(x: number, y: number): string {
  return path(
    `M${x + 22} ${y}q10 -34 -8 -56q-6 -8 -4 -22l2 -24 -12 9h-14l-12 -9 2 24q2 14 -2 22q-14 24 -10 56zM${x + 18} ${y - 6}q34 4 34 30q0 18 -10 18q-2 0 -2 -4q4 -26 -24 -32z`,
    ink,
  )
}

function spray(random: Random): string {
  return range(120)
    .map(() => {
      const angle = between(random, -2.6, -0.5)
      const far = between(random, 80, 330)
      const x = 600 + Math.cos(angle) * far * 1.2
      const y = 420 + Math.sin(angle) * far * 0.95
      return disc(x, y, between(random, 2, 9) * (1 - far / 420), paper)
    })
    .join('')
}
