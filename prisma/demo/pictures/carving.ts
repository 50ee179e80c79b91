import { size } from './palette'

export type Point = [x: number, y: number]
export type Random = () => number

/** Mulberry32: the same seed cuts the same block on every machine. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

export function picture(ground: string, ...parts: string[]): string {
  const { width, height } = size
  const body = box(0, 0, width, height, ground) + parts.join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${dot(x)}" y="${dot(y)}" width="${dot(width)}" height="${dot(height)}" fill="${fill}"/>`
}

export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${dot(x)}" cy="${dot(y)}" r="${dot(radius)}" fill="${fill}"/>`
}

export function ring(x: number, y: number, radius: number, stroke: string, width: number): string {
  return `<circle cx="${dot(x)}" cy="${dot(y)}" r="${dot(radius)}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`
}

export function shape(points: Point[], fill: string): string {
  return `<polygon points="${list(points)}" fill="${fill}"/>`
}

export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function line(points: Point[], colour: string, width: number): string {
  return `<polyline points="${list(points)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`
}

/** A polygon whose edges waver a little, as a knife does in linoleum. */
export function cut(random: Random, points: Point[], fill: string, waver = 2.5): string {
  const step = 46
  const cutPoints = points.flatMap((from, index) => {
    const to = points[(index + 1) % points.length] ?? from
    const count = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step))
    return range(count).map((part): Point => {
      const along = part / count
      const loose = part === 0 ? 0.4 : 1
      return [
        from[0] + (to[0] - from[0]) * along + between(random, -waver, waver) * loose,
        from[1] + (to[1] - from[1]) * along + between(random, -waver, waver) * loose,
      ]
    })
  })
  return shape(cutPoints, fill)
}

/** Corners written as SVG writes them: '0,0 10,0 10,10'. */
export function corners(written: string): Point[] {
  return written.split(' ').map((corner): Point => {
    const [x = 0, y = 0] = corner.split(',').map(Number)
    return [x, y]
  })
}

export function cutBox(
  random: Random,
  [x, y, width, height]: [number, number, number, number],
  fill: string,
  waver = 2.5,
): string {
  const right = x + width
  const bottom = y + height
  const corners: Point[] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ]
  return cut(random, corners, fill, waver)
}

/** One stroke of the gouge: pointed at both ends, widest in the middle. */
export function gouge(x: number, y: number, length: number, width: number, fill: string): string {
  const half = length / 2
  const d = `M${dot(x)} ${dot(y)}q${dot(half)} ${dot(-width)} ${dot(length)} 0q${dot(-half)} ${dot(width)} ${dot(-length)} 0z`
  return path(d, fill)
}

export function turn(degrees: number, [x, y]: Point, contents: string): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${contents}</g>`
}

export function move(x: number, y: number, contents: string, scale = 1): string {
  return `<g transform="translate(${dot(x)} ${dot(y)}) scale(${scale})">${contents}</g>`
}

export function mirror(x: number, contents: string): string {
  return `<g transform="translate(${dot(2 * x)} 0) scale(-1 1)">${contents}</g>`
}

export function within(id: string, outline: string, contents: string): string {
  return `<clipPath id="${id}">${outline}</clipPath><g clip-path="url(#${id})">${contents}</g>`
}

/** Coordinates to a tenth of a pixel: finer is only a larger file. */
export function dot(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function list(points: Point[]): string {
  return points.map(([x, y]) => `${dot(x)},${dot(y)}`).join(' ')
}
