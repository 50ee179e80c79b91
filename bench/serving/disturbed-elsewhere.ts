import type { Figure } from '../figure'
import { addWaiting, approving, signIn } from './moderator'
import type { Scene } from './scene'

/** Decisions each second: more than a desk of several people makes. */
const PER_SECOND = 5

/** More than all rounds can use. */
const WAITING = 200

/** What is decided under other articles costs the readers of this one little. */
export const disturbedElsewhere: Figure<Scene> = {
  name: 'disturbed-elsewhere',
  title: `Rejoinder, approvals elsewhere (${PER_SECOND}/s)`,
  limits: [
    {
      quantity: 'requestsPerSecond',
      of: 'disturbed-elsewhere',
      against: 'rejoinder',
      atLeast: 0.9,
    },
  ],

  async prepare({ product, path, database, newspaper }) {
    const waiting = await addWaiting(database, newspaper.elsewhereIds, WAITING)
    const moderator = await signIn(product.url)
    return {
      url: product.url + path,
      answer: 'same bytes',
      disturb: () => approving(moderator, database, waiting, PER_SECOND),
    }
  },
}
