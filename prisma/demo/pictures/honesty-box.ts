import {
  box,
  corners,
  cut,
  cutBox,
  disc,
  line,
  path,
  picture,
  type Random,
  range,
  seeded,
  shape,
  stroke,
} from './carving'
import { palette } from './palette'
import { egg, goods } from './stall-goods'
import { grain } from './textures'

const { paper, cream, ink, red, navy, blue, ochre, mist, sea } = palette

/** Attracta Moylan's stall at the Four Mile bend, with the tin put back. */
export function drawHonestyBox(): string {
  const random = seeded(37)
  return picture(
    mist,
    grain(random, {
      y: 40,
      height: 380,
      step: 31,
      length: [140, 460],
      gap: [80, 360],
      thick: 9,
      fill: paper,
    }),
    country(random),
    stall(random),
    goods(random),
    tin(),
    bench(),
    hen(1340, 936),
  )
}

function country(random: Random): string {
  const furrows = range(7).map((row) =>
    stroke(`M${-40 + row * 84} 720q${90 - row * 6} -70 ${230 - row * 12} -118`, cream, 6),
  )
  return (
    cut(
      random,
      corners('-20,430 220,330 430,400 700,290 1010,410 1280,320 1620,420 1620,620 -20,620'),
      blue,
      5,
    ) +
    cut(random, corners('-20,560 300,490 700,540 1150,480 1620,550 1620,800 -20,800'), sea, 5) +
    furrows.join('') +
    path('M1330 770q-40 -70 70 -104t70 -76q-6 -36 -60 -62q96 26 100 66q0 54 -62 84t20 92z', cream) +
    box(0, 760, 1600, 320, ochre) +
    cut(random, corners('-20,742 500,730 1100,740 1620,730 1620,800 -20,800'), sea, 4) +
    grain(random, {
      y: 812,
      height: 240,
      step: 30,
      length: [50, 190],
      gap: [60, 260],
      thick: 7,
      fill: cream,
    })
  )
}

function stall(random: Random): string {
  const slats = range(9).map((slat) =>
    cutBox(random, [416 + slat * 78, 668, 72, 270], slat % 4 === 2 ? cream : paper, 2),
  )
  const shingles = range(12).map((strip) =>
    shape(
      [
        [392 + strip * 68, 214],
        [392 + (strip + 1) * 68, 214],
        [360 + (strip + 1) * 73.4, 330],
        [360 + strip * 73.4, 330],
      ],
      strip % 2 ? paper : red,
    ),
  )
  const scallops = range(12).map((strip) =>
    path(`M${360 + strip * 73.4} 328h73.4q0 38 -36.7 38t-36.7 -38z`, strip % 2 ? paper : red),
  )
  return (
    box(400, 330, 22, 620, ink) +
    box(1102, 330, 22, 620, ink) +
    box(412, 340, 700, 330, navy) +
    shingles.join('') +
    scallops.join('') +
    line(
      [
        [360, 330],
        [1240, 330],
      ],
      ink,
      6,
    ) +
    line(
      [
        [392, 214],
        [1208, 214],
      ],
      ink,
      14,
    ) +
    box(404, 660, 716, 284, ink) +
    slats.join('') +
    box(380, 636, 764, 30, ink) +
    box(560, 726, 388, 150, ink) +
    box(570, 736, 368, 130, cream) +
    egg(640, 800, 1.5) +
    price()
  )
}

/** "3.50", drawn with a brush by somebody in a hurry. */
function price(): string {
  return (
    stroke('M702 770h42l-24 26q28 0 28 22t-30 22q-14 0 -18 -6', red, 10) +
    disc(766, 836, 7, red) +
    stroke('M826 768h-36l-3 32q38 -8 38 18t-42 18', red, 10) +
    stroke('M856 801q0 -33 19 -33t19 33t-19 33t-19 -33z', red, 10)
  )
}

function tin(): string {
  return (
    box(252, 640, 26, 330, ink) +
    box(190, 520, 150, 140, ink) +
    box(198, 528, 134, 124, red) +
    box(182, 508, 166, 22, ink) +
    box(230, 512, 70, 8, cream) +
    disc(265, 584, 34, cream) +
    stroke('M278 568q-22 -12 -30 14q6 28 30 16M238 578h26M238 590h24', ink, 6) +
    box(256, 630, 18, 12, ochre)
  )
}

function bench(): string {
  return (
    box(1200, 812, 330, 20, ink) +
    box(1214, 740, 302, 26, red) +
    box(1214, 776, 302, 18, red) +
    box(1222, 734, 16, 200, ink) +
    box(1492, 734, 16, 200, ink)
  )
}

function hen(x: number, y: number): string {
  return (
    path(
      `M${x - 60} ${y - 60}q-26 -10 -30 -40q40 10 64 26q34 0 46 -46q22 -14 32 10l16 8l-16 8q0 90 -68 94q-44 0 -44 -60z`,
      paper,
    ) +
    path(`M${x + 22} ${y - 120}q4 -18 12 -8q8 -14 14 2q10 -4 6 12z`, red) +
    disc(x + 40, y - 104, 4, ink) +
    line(
      [
        [x - 6, y],
        [x - 6, y + 28],
        [x + 10, y + 28],
      ],
      ink,
      5,
    ) +
    line(
      [
        [x + 12, y - 2],
        [x + 12, y + 28],
        [x + 28, y + 28],
      ],
      ink,
      5,
    )
  )
}
