// `npm test` runs this beside the tests that need none of it: the browsers and the web server that
// the end-to-end tests drive, fetched where there are none.
import { provideChromium } from './browser.mjs'
import { provideFirefox } from './firefox.mjs'
import { provideNginx } from './nginx.mjs'

provideChromium()
provideNginx()
provideFirefox()
