import { box, disc, move, path, range, stroke } from './carving'
import { palette } from './palette'

const { paper, ink, stone } = palette

export function sheep(x: number, y: number, scale: number): string {
  const fleece = range(9).map((curl) =>
    disc(Math.cos((curl * Math.PI) / 4.5) * 58, Math.sin((curl * Math.PI) / 4.5) * 34, 28, paper),
  )
  const legs = [-40, -20, 24, 44].map((leg) => box(leg - 5, 30, 10, 56, ink))
  return move(
    x,
    y,
    legs.join('') +
      fleece.join('') +
      box(-56, -34, 112, 70, paper) +
      path('M62 -36q30 -14 44 8q6 34 -12 48q-22 4 -34 -22z', ink) +
      path('M70 -32q-22 -8 -30 8q20 8 34 4z', ink) +
      disc(90, -14, 4, paper) +
      stroke('M-30 4q10 12 22 0M4 -12q10 12 22 0M-2 20q10 10 20 0', stone, 4),
    scale,
  )
}
