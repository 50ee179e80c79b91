/** The page's own paper, ink, red and blue, and the few muted inks that print well beside them. */
export const palette = {
  paper: '#FBF9F4',
  cream: '#EFE4CC',
  ink: '#1C1A17',
  red: '#9B1C1F',
  blue: '#14507F',
  navy: '#12303F',
  mist: '#BCCFCE',
  ochre: '#D79A34',
  sea: '#4F8377',
  stone: '#8A8478',
}

/** Every picture is drawn 3:2 at its largest printed size, in pixels. */
export const size = { width: 1600, height: 1067 }
