import { between, dot, gouge, line, type Point, path, type Random, range, shape } from './carving'
import { size } from './palette'

export type Grain = {
  x?: number
  y: number
  width?: number
  height: number
  /** Pixels from one row of strokes to the next. */
  step: number
  length: [shortest: number, longest: number]
  gap: [smallest: number, largest: number]
  thick: number
  fill: string
}

/** Rows of gouge strokes: sky, water, stone, wherever the block was cleared by hand. */
export function grain(random: Random, options: Grain): string {
  const { x = -40, y, width = size.width + 80, height, step, length, gap, thick, fill } = options
  let strokes = ''
  for (let row = y; row < y + height; row += step) {
    let at = x + between(random, 0, gap[1])
    while (at < x + width) {
      const long = between(random, length[0], length[1])
      const level = row + between(random, -step / 5, step / 5)
      strokes += gouge(at, level, long, thick * between(random, 0.6, 1.3), fill)
      at += long + between(random, gap[0], gap[1])
    }
  }
  return strokes
}

export type Swell = { y: number; height: number; length: number; shift: number; fill: string }

/** The height of a swell at x: round troughs and pointed crests. */
export function swellAt(x: number, { y, height, length, shift }: Omit<Swell, 'fill'>): number {
  const phase = Math.abs(Math.sin((Math.PI * (x + shift)) / length))
  return y - height * (1 - phase) ** 1.3
}

export function swell(options: Swell): string {
  const crest = range(Math.ceil(size.width / 10) + 1).map(
    (index): Point => [index * 10, swellAt(index * 10, options)],
  )
  return shape([...crest, [size.width, size.height], [0, size.height]], options.fill)
}

/** Two chords and a zigzag: the arm of a crane, a mast, a pylon. */
export function lattice(
  from: Point,
  to: Point,
  [widthFrom, widthTo]: [number, number],
  bays: number,
  [colour, thick]: [string, number],
): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const across: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length]
  const at = (along: number, side: number): Point => {
    const half = ((widthFrom + (widthTo - widthFrom) * along) / 2) * side
    return [
      from[0] + (to[0] - from[0]) * along + across[0] * half,
      from[1] + (to[1] - from[1]) * along + across[1] * half,
    ]
  }
  const zigzag = range(bays + 1).map((bay) => at(bay / bays, bay % 2 ? 1 : -1))
  return (
    line([at(0, -1), at(1, -1)], colour, thick) +
    line([at(0, 1), at(1, 1)], colour, thick) +
    line(zigzag, colour, thick * 0.6)
  )
}

export function gull(x: number, y: number, span: number, fill: string): string {
  const s = (value: number) => dot(value * span)
  const d = `M${x} ${y}q${s(-0.2)} ${s(-0.28)} ${s(-0.5)} ${s(-0.16)}q${s(0.3)} ${s(-0.02)} ${s(0.5)} ${s(0.26)}q${s(0.2)} ${s(-0.28)} ${s(0.5)} ${s(-0.3)}q${s(-0.32)} ${s(-0.1)} ${s(-0.5)} ${s(0.2)}z`
  return path(d, fill)
}
