import { between, box, cutBox, disc, line, path, type Random, range } from './carving'
import { palette } from './palette'
import { grain } from './textures'

const { paper, cream, ink, red, navy, ochre, stone } = palette
const floor = 900

export function room(random: Random): string {
  const panes = range(3).map((column) =>
    range(2)
      .map((row) => box(1240 + column * 92, 150 + row * 112, 80, 100, navy))
      .join(''),
  )
  const lamp =
    line(
      [
        [1010, 0],
        [1010, 60],
      ],
      ink,
      7,
    ) +
    path('M940 116q6 -58 70 -58t70 58z', red) +
    disc(1010, 120, 22, ochre)
  return (
    grain(random, {
      y: 40,
      height: 560,
      step: 34,
      length: [80, 300],
      gap: [120, 460],
      thick: 5,
      fill: paper,
    }) +
    box(1226, 136, 296, 250, ink) +
    panes.join('') +
    disc(1468, 202, 26, cream) +
    box(1210, 386, 328, 16, ink) +
    lamp +
    box(0, floor, 1600, 200, ink) +
    grain(random, {
      y: floor + 26,
      height: 150,
      step: 31,
      length: [120, 420],
      gap: [60, 240],
      thick: 6,
      fill: stone,
    })
  )
}

export function stacks(random: Random): string {
  const pile = (x: number, base: number, sheets: number, width: number) =>
    range(sheets)
      .map((sheet) =>
        cutBox(
          random,
          [x + between(random, -5, 5), base - (sheet + 1) * 15, width, 12],
          sheet % 5 === 4 ? cream : paper,
          1,
        ),
      )
      .join('')
  return (
    box(1236, 540, 298, 126, ink) +
    pile(1240, 666, 8, 290) +
    box(60, 762, 250, 140, ink) +
    pile(64, 900, 9, 242) +
    box(170, 760, 16, 142, red) +
    box(1330, 770, 170, 132, ink) +
    pile(1334, 900, 8, 162)
  )
}
