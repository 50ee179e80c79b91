import {
  between,
  box,
  disc,
  dot,
  gouge,
  picture,
  type Random,
  range,
  ring,
  seeded,
  shape,
  turn,
} from './carving'
import { palette } from './palette'
import { grain, type Swell, swell, swellAt } from './textures'

const { paper, cream, ink, red, navy, blue, mist, sea } = palette
const seas: Swell[] = [
  { y: 770, height: 60, length: 330, shift: 60, fill: navy },
  { y: 860, height: 110, length: 520, shift: 250, fill: blue },
  { y: 985, height: 150, length: 760, shift: 30, fill: sea },
  { y: 1090, height: 110, length: 610, shift: 420, fill: ink },
]

/** Turbine 14 at ten past three: blades edge-on, the whole machine leaning. */
export function drawTurbine(): string {
  const random = seeded(14)
  const [far, middle, near, nearest] = seas.map((sea) => swell(sea) + foam(random, sea))
  return picture(
    ink,
    driving(random),
    distant(300, 700, 0.34) + distant(1330, 690, 0.28) + distant(1150, 700, 0.2),
    far ?? '',
    turn(2.5, [720, 900], tower(720, 900)),
    middle ?? '',
    near ?? '',
    nearest ?? '',
    spray(random),
  )
}

/** Cloud and rain, cut on one slant. */
function driving(random: Random): string {
  const layers = [
    { y: -500, height: 2100, step: 46, length: [240, 760], gap: [120, 500], thick: 22, fill: navy },
    { y: -500, height: 2100, step: 34, length: [60, 240], gap: [160, 640], thick: 4, fill: mist },
    { y: -500, height: 2100, step: 78, length: [30, 120], gap: [200, 800], thick: 4, fill: paper },
  ] satisfies Parameters<typeof grain>[1][]
  return turn(
    24,
    [800, 530],
    layers.map((layer) => grain(random, { x: -500, width: 2600, ...layer })).join(''),
  )
}

function tower(x: number, foot: number): string {
  const hub = 372
  return (
    shape(
      [
        [x - 38, foot + 260],
        [x - 17, hub + 10],
        [x + 17, hub + 10],
        [x + 38, foot + 260],
      ],
      cream,
    ) +
    shape(
      [
        [x + 4, foot + 260],
        [x + 5, hub + 10],
        [x + 17, hub + 10],
        [x + 38, foot + 260],
      ],
      mist,
    ) +
    box(x - 62, foot - 120, 124, 12, red) +
    range(6)
      .map((post) => box(x - 60 + post * 22, foot - 150, 5, 32, red))
      .join('') +
    box(x - 62, foot - 154, 124, 6, red) +
    shape(
      [
        [x - 60, hub - 34],
        [x + 108, hub - 30],
        [x + 118, hub + 16],
        [x - 60, hub + 24],
      ],
      paper,
    ) +
    shape(
      [
        [x - 60, hub + 2],
        [x + 115, hub + 2],
        [x + 118, hub + 16],
        [x - 60, hub + 24],
      ],
      mist,
    ) +
    box(x + 84, hub - 62, 6, 32, paper) +
    disc(x + 87, hub - 66, 12, red) +
    ring(x + 87, hub - 66, 26, red, 4) +
    rotor(x - 66, hub - 4, 318)
  )
}

/** Three blades turned edge to the wind: hardly more than lines. */
function rotor(x: number, y: number, length: number): string {
  const blade = shape(
    [
      [x - 9, y],
      [x - 13, y - length * 0.2],
      [x - 2, y - length],
      [x + 5, y - length * 0.2],
      [x + 9, y],
    ],
    paper,
  )
  return (
    [14, 134, 254].map((angle) => turn(angle, [x, y], blade)).join('') +
    disc(x, y, 24, paper) +
    disc(x, y, 9, ink)
  )
}

function distant(x: number, foot: number, scale: number): string {
  const hub = foot - 560 * scale
  const blade = `<path d="M${dot(x - 3)} ${dot(hub)}L${x} ${dot(hub - 300 * scale)}L${dot(x + 3)} ${dot(hub)}z" fill="${mist}"/>`
  return (
    shape(
      [
        [x - 18 * scale, foot + 80],
        [x - 8 * scale, hub],
        [x + 8 * scale, hub],
        [x + 18 * scale, foot + 80],
      ],
      mist,
    ) +
    [40, 160, 280].map((angle) => turn(angle, [x, hub], blade)).join('') +
    disc(x, hub, 5, red)
  )
}

/** White cut along each crest and streaming down both its sides, laid to the slope. */
function foam(random: Random, wave: Swell): string {
  const { length, shift, height } = wave
  const crests = range(Math.ceil(1600 / length) + 2).map(
    (index) => index * length - (shift % length),
  )
  return crests
    .flatMap((crest) =>
      range(22).map(() => {
        const along = between(random, -1, 1) ** 3 * 0.42 * length
        const x = crest + along
        const slope = (swellAt(x + 8, wave) - swellAt(x - 8, wave)) / 16
        const y = swellAt(x, wave) + between(random, 10, height * 0.8)
        const long = between(random, 36, 120)
        const angle = Math.round((Math.atan(slope) * 180) / Math.PI)
        const stroke = gouge(x - long / 2, y, long, between(random, 4, 9), paper)
        return Math.abs(along) < 14 ? '' : turn(angle, [Math.round(x), Math.round(y)], stroke)
      }),
    )
    .join('')
}

function spray(random: Random): string {
  return range(60)
    .map(() => {
      const spread = between(random, -1, 1)
      return disc(
        716 + spread * 150,
        850 - (1 - spread ** 2) * between(random, 0, 190),
        between(random, 2, 7),
        paper,
      )
    })
    .join('')
}
