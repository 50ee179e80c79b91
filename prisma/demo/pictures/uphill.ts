import { disc, line, path, picture, range, seeded, turn } from './carving'
import { cottage, fir, fjord, hill } from './hillside'
import { house, lorry, trailer } from './moving-house'
import { palette } from './palette'
import { grain } from './textures'

const { paper, cream, ink, red, navy, blue, ochre, mist, stone } = palette

/** House number 31 goes up Kirkebakken with its curtains hanging. */
export function drawUphill(): string {
  const random = seeded(31)
  return picture(
    mist,
    grain(random, {
      y: 40,
      height: 260,
      step: 30,
      length: [140, 420],
      gap: [100, 420],
      thick: 8,
      fill: paper,
    }),
    fjord(random),
    hill(random),
    cottage(1130, 268, ochre, 0.62) + cottage(1290, 216, blue, 0.66) + cottage(1465, 150, red, 0.7),
    road(),
    turn(-14, [700, 760], lorry() + trailer() + house(random)),
    liv(196, 872),
    fir(1180, 1040, 1) + fir(1330, 1075, 1.35) + fir(1510, 1030, 1.1),
  )
}

function road(): string {
  return (
    path('M-40 1046L-40 966L1640 547L1640 640z', stone) +
    line(
      [
        [-40, 966],
        [1640, 547],
      ],
      ink,
      5,
    ) +
    line(
      [
        [-40, 1046],
        [1640, 640],
      ],
      ink,
      5,
    ) +
    range(12)
      .map((post) =>
        line(
          [
            [60 + post * 140, 1032 - post * 34],
            [60 + post * 140, 980 - post * 34],
          ],
          red,
          9,
        ),
      )
      .join('')
  )
}

/** Liv Haugen, behind her house, with a broom. */
function liv(x: number, y: number): string {
  return (
    line(
      [
        [x + 46, y - 120],
        [x + 84, y + 62],
      ],
      ochre,
      9,
    ) +
    path(`M${x + 74} ${y + 52}l24 -6 20 46 -40 10z`, ochre) +
    line(
      [
        [x - 10, y + 20],
        [x - 22, y + 90],
      ],
      ink,
      18,
    ) +
    line(
      [
        [x + 16, y + 20],
        [x + 26, y + 84],
      ],
      ink,
      18,
    ) +
    path(`M${x - 30} ${y + 40}q0 -120 34 -130t40 130z`, navy) +
    line(
      [
        [x + 6, y - 66],
        [x + 54, y - 40],
      ],
      navy,
      20,
    ) +
    disc(x + 8, y - 112, 25, cream) +
    path(`M${x - 22} ${y - 108}q-2 -38 32 -36q28 2 28 28z`, red) +
    disc(x + 6, y - 148, 10, paper)
  )
}
