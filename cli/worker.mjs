// One of the processes that `npm start` spreads the site over. It loads what its part needs and no more.
import { allowTypeScript } from './typescript.mjs'

allowTypeScript()
const { env } = await import('../lib/env.ts')
const { work } = await import('../lib/serving/worker-main.ts')
await work(env())
