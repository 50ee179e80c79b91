import localFont from 'next/font/local'

// Letters beyond Western Europe come in files of their own, fetched only where one of them stands.
// The loader reads these calls before they run, so every value is written out.

const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
})

const newsreaderExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-newsreader-extended',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  preload: false,
  adjustFontFallback: false,
})

const newsreaderItalic = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  weight: '200 800',
  style: 'italic',
  variable: '--font-newsreader-italic',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

const franklin = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-franklin',
  adjustFontFallback: 'Arial',
})

const franklinExtended = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-franklin-extended',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  preload: false,
  adjustFontFallback: false,
})

/** Defines the variables that the style sheet builds its font families from. */
export const fontVariables = [
  newsreader,
  newsreaderExtended,
  newsreaderItalic,
  franklin,
  franklinExtended,
]
  .map(({ variable }) => variable)
  .join(' ')
