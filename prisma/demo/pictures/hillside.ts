import { box, corners, cut, move, path, type Random, range, shape } from './carving'
import { palette } from './palette'
import { grain } from './textures'

const { paper, cream, ink, navy, blue, ochre, mist } = palette

export function fjord(random: Random): string {
  const peaks = cut(
    random,
    corners(
      '-20,380 120,250 210,320 380,150 520,300 640,220 820,380 1000,300 1200,400 1200,520 -20,520',
    ),
    navy,
    4,
  )
  const snow = [
    [
      [380, 150],
      [330, 212],
      [366, 204],
      [392, 232],
      [420, 206],
      [446, 222],
    ],
    [
      [120, 250],
      [84, 296],
      [112, 290],
      [134, 306],
      [160, 288],
    ],
    [
      [640, 220],
      [592, 254],
      [630, 252],
      [650, 270],
      [690, 264],
    ],
  ].map((cap) =>
    shape(
      cap.map(([x = 0, y = 0]): [number, number] => [x, y]),
      paper,
    ),
  )
  return (
    peaks +
    snow.join('') +
    box(0, 480, 1200, 420, blue) +
    grain(random, {
      width: 1200,
      y: 494,
      height: 300,
      step: 21,
      length: [40, 180],
      gap: [50, 220],
      thick: 6,
      fill: mist,
    })
  )
}

export function hill(random: Random): string {
  const tracks = grain(random, {
    x: 500,
    width: 1200,
    y: 480,
    height: 560,
    step: 44,
    length: [60, 240],
    gap: [160, 480],
    thick: 6,
    fill: mist,
  })
  return (
    path('M0 860Q420 760 780 560T1600 236V1067H0z', paper) +
    `<clipPath id="snow"><path d="M0 880Q420 790 800 600T1600 286V1067H0z"/></clipPath><g clip-path="url(#snow)">${tracks}</g>`
  )
}

export function cottage(x: number, y: number, front: string, scale: number): string {
  const glass = front === ochre ? navy : cream
  return move(
    x,
    y,
    box(0, 80, 180, 130, front) +
      path('M-20 88L90 0L200 88z', ink) +
      path('M40 40L90 0L140 40L112 34L90 46L66 34z', paper) +
      box(26, 110, 40, 46, glass) +
      box(114, 110, 40, 46, glass) +
      box(130, -8, 24, 52, ink),
    scale,
  )
}

export function fir(x: number, y: number, scale: number): string {
  const tiers = range(3).map((tier) => {
    const [half, top] = [86 - tier * 20, -96 - tier * 66]
    return (
      shape(
        [
          [-half, top + 76],
          [0, top - 44],
          [half, top + 76],
        ],
        ink,
      ) +
      shape(
        [
          [0, top - 44],
          [half * 0.5, top + 16],
          [half * 0.2, top + 4],
          [0, top + 26],
          [-half * 0.3, top],
        ],
        mist,
      )
    )
  })
  return move(x, y, box(-10, -30, 20, 50, ink) + tiers.join(''), scale)
}
