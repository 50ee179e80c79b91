// One of the processes that `npm start` spreads the site over.
import { allowTypeScript } from './typescript.mjs'

allowTypeScript()
await import('../server.ts')
