import { box, disc, line, path, picture, stroke } from './carving'
import { palette } from './palette'

const { paper, cream, ink, red } = palette

/** The Packet's mark, drawn square in the middle third: a mail boat whose sail is an envelope. */
export function drawPublisher(): string {
  return picture(
    red,
    box(794, 150, 14, 620, ink),
    path('M800 130l110 34l-110 34z', paper),
    path('M470 260h660v390h-660z', paper),
    line(
      [
        [470, 260],
        [800, 500],
        [1130, 260],
      ],
      ink,
      22,
    ),
    line(
      [
        [470, 260],
        [1130, 260],
        [1130, 650],
        [470, 650],
        [470, 260],
      ],
      ink,
      22,
    ),
    disc(800, 486, 50, red),
    path('M380 730h840q-30 150 -150 190h-540q-120 -40 -150 -190z', ink),
    stroke('M300 960q84 -66 167 0t166 0t167 0t166 0t167 0t166 0', cream, 26),
  )
}
