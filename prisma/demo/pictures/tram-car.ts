import { box, disc, line, move, path, range, ring } from './carving'
import { palette } from './palette'

const { paper, cream, ink, red, ochre } = palette

export function tram(): string {
  const [left, right, floor] = [330, 1080, 800]
  const panes = range(7).map((pane) => {
    const x = left + 84 + pane * 86
    return box(x, 566, 72, 92, pane % 3 === 1 ? ochre : paper) + passenger(x + 36, 658, pane)
  })
  const wheels = [left + 170, left + 290, right - 290, right - 170].map(
    (x) => disc(x, 838, 38, ink) + ring(x, 838, 25, cream, 5) + disc(x, 838, 8, cream),
  )
  return (
    path(`M${left + 20} 540q16 -44 70 -46h${right - left - 180}q54 2 70 46z`, ink) +
    path(
      `M${left} 560q0 -28 26 -28h${right - left - 52}q26 0 26 28v${floor - 560}h${left - right}z`,
      cream,
    ) +
    path(
      `M${left} 676h${right - left}v${floor - 676}q-12 22 -40 22h${left - right + 80}q-28 0 -40 -22z`,
      red,
    ) +
    box(left, 672, right - left, 8, ink) +
    box(left + 18, 700, right - left - 36, 5, ochre) +
    panes.join('') +
    box(left + 18, 560, 46, 218, ink) +
    box(left + 26, 570, 30, 96, paper) +
    box(right - 64, 560, 46, 218, ink) +
    box(right - 56, 570, 30, 96, paper) +
    box(left + 130, 806, 500, 26, ink) +
    wheels.join('') +
    disc(right - 8, 742, 16, ochre) +
    move(right - 150, 512, number()) +
    line(
      [
        [left + 360, 494],
        [left + 180, 372],
      ],
      ink,
      9,
    ) +
    disc(left + 180, 372, 9, ink)
  )
}

function passenger(x: number, sill: number, pane: number): string {
  if (pane === 2 || pane === 5) return ''
  return (
    disc(x, sill - 44, 15, ink) +
    path(`M${x - 26} ${sill}q2 -30 26 -30t26 30z`, ink) +
    (pane === 4 ? box(x - 22, sill - 62, 44, 8, ink) + box(x - 13, sill - 76, 26, 16, ink) : '')
  )
}

/** The line number on the destination board, cut and not typeset. */
function number(): string {
  return (
    box(-40, -14, 80, 42, cream) +
    path(
      'M-12 2q2 -12 13 -12t12 11q0 7 -9 12l-9 6h19v8h-28v-8l15 -11q6 -5 6 -8 -1 -4 -5 -4 -6 0 -6 6z',
      ink,
    )
  )
}
