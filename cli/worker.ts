import { env } from '@/lib/env'
import { work } from '@/lib/serving/worker-main'

/** One of the processes that `npm start` spreads the site over. */
await work(env())
