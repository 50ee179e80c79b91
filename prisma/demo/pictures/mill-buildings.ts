import { between, box, corners, cut, cutBox, disc, path, type Random, range } from './carving'
import { palette } from './palette'
import { grain } from './textures'

const { paper, cream, ink, red, ochre, mist, stone } = palette

export function chimney(random: Random, x: number): string {
  const bands = range(11).map((band) =>
    box(x - 26 - band * 1.6, 210 + band * 46, between(random, 20, 44), 6, ink),
  )
  return (
    cut(
      random,
      [
        [x - 28, 160],
        [x + 28, 160],
        [x + 50, 760],
        [x - 50, 760],
      ],
      red,
      2,
    ) +
    bands.join('') +
    box(x - 38, 150, 76, 26, ink) +
    box(x - 34, 190, 68, 12, cream)
  )
}

export function building(random: Random): string {
  const rows = range(4).map((row) =>
    range(9)
      .map((column) => {
        const [x, y] = [474 + column * 62, 356 + row * 92]
        const lit = (row * 5 + column * 3) % 7 === 0
        return (
          box(x - 5, y - 6, 44, 66, ink) +
          box(x, y, 34, 54, lit ? ochre : paper) +
          box(x + 15, y, 4, 54, ink) +
          box(x, y + 25, 34, 4, ink)
        )
      })
      .join(''),
  )
  const chips = grain(random, {
    x: 450,
    width: 500,
    y: 340,
    height: 380,
    step: 30,
    length: [18, 54],
    gap: [40, 150],
    thick: 5,
    fill: ink,
  })
  return (
    cutBox(random, [440, 320, 600, 440], stone, 2) +
    chips +
    cut(random, corners('420,330 476,246 1010,246 1060,330'), ink, 2) +
    range(6)
      .map((light) => box(500 + light * 88, 268, 46, 40, mist))
      .join('') +
    box(700, 176, 80, 74, stone) +
    path('M688 178L740 128L792 178z', ink) +
    path('M722 250v-38q0 -18 18 -18t18 18v38z', ink) +
    disc(740, 226, 12, ochre) +
    rows.join('') +
    cutBox(random, [1036, 560, 250, 200], stone, 2) +
    cut(random, corners('1026,566 1050,500 1270,500 1300,566'), ink, 2) +
    path('M1180 760v-80q0 -46 46 -46t46 46v80z', ink) +
    range(2)
      .map((window) => box(1066 + window * 56, 606, 34, 54, paper))
      .join('')
  )
}
