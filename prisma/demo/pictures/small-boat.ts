import {
  box,
  disc,
  line,
  move,
  path,
  picture,
  type Random,
  range,
  seeded,
  stroke,
  turn,
} from './carving'
import { palette } from './palette'
import { grain, gull, swell } from './textures'

const { paper, cream, ink, red, navy, blue, ochre, mist, sea } = palette

/** The Second Helping, mid-ocean, with nobody aboard. */
export function drawSmallBoat(): string {
  const random = seeded(397)
  return picture(
    cream,
    grain(random, {
      y: 40,
      height: 420,
      step: 27,
      length: [120, 460],
      gap: [80, 380],
      thick: 6,
      fill: paper,
    }),
    disc(1180, 270, 112, ochre),
    grain(random, {
      x: 1040,
      width: 200,
      y: 210,
      height: 150,
      step: 27,
      length: [90, 240],
      gap: [30, 120],
      thick: 8,
      fill: cream,
    }),
    band(random, { y: 520, height: 34, length: 260, shift: 40, fill: mist }, paper),
    band(random, { y: 610, height: 56, length: 400, shift: 250, fill: sea }, mist),
    turn(-7, [700, 730], move(700, 748, boat(0, 0), 0.8)),
    band(random, { y: 765, height: 92, length: 640, shift: 300, fill: blue }, mist),
    band(random, { y: 930, height: 110, length: 840, shift: 60, fill: navy }, blue),
    foam(random),
    gull(420, 250, 130, ink) + gull(270, 340, 84, ink),
  )
}

function band(random: Random, wave: Parameters<typeof swell>[0], fleck: string): string {
  const flecks = grain(random, {
    y: wave.y + 14,
    height: 150,
    step: 24,
    length: [40, 200],
    gap: [50, 220],
    thick: 7,
    fill: fleck,
  })
  return swell(wave) + flecks
}

function boat(x: number, y: number): string {
  const sail = `M${x - 118} ${y - 380}q18 60 6 130t-14 140q120 26 244 0q26 -70 20 -140t-18 -130q-120 18 -238 0z`
  return (
    box(x - 7, y - 452, 14, 420, ink) +
    path(sail, paper) +
    stroke(sail, ink, 7) +
    box(x - 132, y - 392, 268, 12, ink) +
    heart(x + 2, y - 258) +
    line(
      [
        [x, y - 448],
        [x - 176, y - 56],
      ],
      ink,
      4,
    ) +
    line(
      [
        [x, y - 448],
        [x + 190, y - 66],
      ],
      ink,
      4,
    ) +
    path(`M${x} ${y - 452}l62 14l-62 16z`, red) +
    path(`M${x - 206} ${y - 70}q206 34 424 -12q-26 120 -96 150h-236q-70 -40 -92 -138z`, red) +
    stroke(`M${x - 202} ${y - 62}q206 34 412 -10`, cream, 10) +
    path(`M${x - 46} ${y - 54}v-30h92v28z`, ochre) +
    box(x - 54, y - 92, 108, 12, ink) +
    range(3)
      .map((plate) => disc(x - 120 + plate * 120, y - 4, 13, cream))
      .join('')
  )
}

/** A maple leaf is beyond a sixth-grader with a stencil; a heart is not. */
function heart(x: number, y: number): string {
  return path(
    `M${x} ${y + 66}C${x - 96} ${y} ${x - 62} ${y - 70} ${x} ${y - 26}C${x + 62} ${y - 70} ${x + 96} ${y} ${x} ${y + 66}z`,
    red,
  )
}

function foam(random: Random): string {
  return (
    grain(random, {
      x: 500,
      width: 130,
      y: 766,
      height: 50,
      step: 15,
      length: [50, 150],
      gap: [16, 50],
      thick: 8,
      fill: paper,
    }) +
    grain(random, {
      x: 750,
      width: 150,
      y: 758,
      height: 50,
      step: 15,
      length: [50, 150],
      gap: [16, 60],
      thick: 8,
      fill: paper,
    }) +
    grain(random, {
      y: 940,
      height: 110,
      step: 32,
      length: [60, 220],
      gap: [140, 420],
      thick: 8,
      fill: paper,
    })
  )
}
