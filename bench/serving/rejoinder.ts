import type { Figure } from '../figure'
import type { Scene } from './scene'

/** A finished page from memory costs next to nothing besides what Node itself takes. */
export const rejoinder: Figure<Scene> = {
  name: 'rejoinder',
  title: 'Rejoinder',
  limits: [
    { quantity: 'requestsPerSecond', of: 'rejoinder', against: 'bare-node', atLeast: 0.9 },
    { quantity: 'p99', of: 'rejoinder', against: 'bare-node', atMost: 1.5 },
  ],
  prepare: async ({ product, path }) => ({ url: product.url + path, answer: 'same bytes' }),
}
