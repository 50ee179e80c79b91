import { between, box, disc, line, move, path, type Random, range, stroke } from './carving'
import { palette } from './palette'

const { paper, cream, ink, red, ochre, mist, sea, stone } = palette

export function egg(x: number, y: number, scale = 1): string {
  return move(
    x,
    y,
    path('M-17 6q0 -32 17 -32t17 32q0 18 -17 18t-17 -18z', paper) +
      stroke('M-17 6q0 -32 17 -32t17 32q0 18 -17 18t-17 -18z', ink, 4),
    scale,
  )
}

export function goods(random: Random): string {
  const trays = [470, 690].map(
    (x) =>
      range(5)
        .map((index) => egg(x + index * 38, 604))
        .join('') +
      box(x - 26, 606, 206, 32, stone) +
      box(x - 26, 606, 206, 7, ink),
  )
  const pumpkins = [
    [948, 590, 1],
    [1044, 600, 0.8],
  ].map(([x = 0, y = 0, scale = 1]) =>
    move(
      x,
      y,
      [-34, 34, -16, 16]
        .map(
          (rib) =>
            `<ellipse cx="${rib}" cy="0" rx="32" ry="46" fill="${ochre}" stroke="${ink}" stroke-width="5"/>`,
        )
        .join('') + path('M-7 -44l-4 -26 18 -4 4 30z', sea),
      scale,
    ),
  )
  const jars = range(9).map((jar) => {
    const x = 452 + jar * 72
    const fill = [red, ochre, cream][jar % 3] ?? red
    return (
      box(x - 2, 426, 48, 60, ink) +
      box(x + 3, 434, 38, 48, fill) +
      box(x + 6, 416, 32, 12, paper) +
      box(x + 8, 448, 28, 18, paper)
    )
  })
  const flowers = range(7).map((stem) => {
    const x = 1022 + stem * 9
    return line(
      [
        [1050, 480],
        [x - 10 + stem * 4, between(random, 392, 424)],
      ],
      sea,
      4,
    )
  })
  return (
    jars.slice(0, 7).join('') +
    flowers.join('') +
    range(6)
      .map((bloom) => disc(1006 + bloom * 17, 396 + (bloom % 2) * 22, 14, bloom % 2 ? red : paper))
      .join('') +
    box(1026, 440, 50, 46, mist) +
    box(420, 484, 686, 12, cream) +
    trays.join('') +
    pumpkins.join('')
  )
}
