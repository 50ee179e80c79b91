import { box, line, move, type Point, path, ring } from './carving'
import { palette } from './palette'
import { lattice } from './textures'

const { paper, ink, red } = palette

/** A portal crane standing at x on the quay, its jib head at `tip`. */
export function crane(x: number, y: number, scale: number, tip: Point): string {
  const local: Point = [(tip[0] - x) / scale, (tip[1] - y) / scale]
  const portal =
    path('M-120 0L-92 0L-48 -250L-76 -250z', ink) +
    path('M120 0L92 0L48 -250L76 -250z', ink) +
    box(-92, -268, 184, 30, ink) +
    box(-98, -120, 196, 14, ink) +
    box(-140, -14, 64, 18, ink) +
    box(76, -14, 64, 18, ink)
  const house =
    path('M-120 -300L66 -300L66 -420L20 -450L-120 -420z', red) +
    box(14, -396, 38, 40, paper) +
    box(-100, -392, 16, 76, ink) +
    box(-70, -392, 16, 76, ink) +
    box(-40, -392, 16, 76, ink) +
    box(-60, -302, 108, 40, ink)
  const mast: Point = [-40, -620]
  const rig =
    lattice([-20, -430], mast, [56, 22], 5, [ink, 8]) +
    lattice([50, -400], local, [50, 16], 11, [ink, 7]) +
    line([mast, local], ink, 5) +
    line([mast, [-120, -400]], ink, 6) +
    path('M-150 -500L-84 -520L-72 -470L-140 -452z', ink)
  return move(x, y, portal + rig + house + ring(local[0], local[1], 12, ink, 8), scale)
}
