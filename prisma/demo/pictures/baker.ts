import { box, disc, line, path, range, turn } from './carving'
import { palette } from './palette'

const { paper, cream, ink, red, ochre } = palette

export function loaf(x: number, y: number, half: number): string {
  return (
    path(`M${x - half} ${y}q0 ${-half * 0.8} ${half} ${-half * 0.8}t${half} ${half * 0.8}z`, ink) +
    path(
      `M${x - half + 6} ${y - 4}q4 ${-half * 0.62} ${half - 6} ${-half * 0.62}t${half - 6} ${half * 0.62}z`,
      cream,
    ) +
    range(3)
      .map((slash) =>
        line(
          [
            [x - 22 + slash * 18, y - 10],
            [x - 12 + slash * 18, y - 26],
          ],
          ink,
          4,
        ),
      )
      .join('')
  )
}

/** He stands side on, reaching the last loaf in. */
export function baker(): string {
  const peel =
    line(
      [
        [1140, 610],
        [700, 686],
      ],
      ochre,
      14,
    ) +
    turn(-11, [680, 694], box(596, 684, 130, 18, ochre)) +
    loaf(656, 686, 52)
  return (
    path(
      'M1040 960l14 -250q6 -110 30 -190q26 -40 80 -36q52 6 62 60q18 110 -6 220l16 196h-78l-22 -168 -24 168z',
      ink,
    ) +
    path('M1046 930l16 -286q8 -70 24 -110l62 10q10 120 -4 220l-20 166z', paper) +
    line(
      [
        [1140, 520],
        [1040, 640],
        [936, 646],
      ],
      ink,
      46,
    ) +
    line(
      [
        [1150, 608],
        [1290, 584],
      ],
      ochre,
      14,
    ) +
    line(
      [
        [1176, 530],
        [1120, 640],
        [1030, 628],
      ],
      red,
      40,
    ) +
    peel +
    disc(938, 645, 25, cream) +
    disc(1034, 628, 23, cream) +
    path('M1092 436q-8 -62 46 -66q54 0 54 62q0 58 -48 60q-30 0 -40 -26l-16 -6z', cream) +
    path('M1088 408q6 -58 60 -60q56 2 56 66l-8 26 -20 -34z', red) +
    path('M1094 452q10 42 50 42q44 -4 48 -60l-26 -8q-2 34 -34 34z', ink) +
    disc(1112, 424, 5, ink)
  )
}
