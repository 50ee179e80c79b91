import type { Figure } from '../figure'
import { addWaiting, approving, signIn } from './moderator'
import type { Scene } from './scene'

/** Decisions each second on one article: a discussion nobody can follow any more. */
const PER_SECOND = 1

/** More than all rounds can use. */
const WAITING = 60

/** Every decision makes the page anew, with all its replies, and readers hardly notice. */
export const disturbedHere: Figure<Scene> = {
  name: 'disturbed-here',
  title: `Rejoinder, approvals here (${PER_SECOND}/s)`,
  limits: [
    { quantity: 'requestsPerSecond', of: 'disturbed-here', against: 'rejoinder', atLeast: 0.75 },
  ],

  async prepare({ product, path, database, newspaper }) {
    const waiting = await addWaiting(database, [newspaper.articleId], WAITING)
    const moderator = await signIn(product.url)
    return {
      url: product.url + path,
      answer: 'same bytes',
      disturb: () => approving(moderator, database, waiting, PER_SECOND),
    }
  },
}
