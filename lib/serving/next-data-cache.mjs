import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js'

/** Memory for the results of cached queries, in bytes. */
const DATA_CACHE_BYTES = 50 * 1024 * 1024

/**
 * Next's own cache of `'use cache'` results, reachable from the front server: what another process
 * changed is expired here too, at once and without a request.
 */
const cache = createDefaultCacheHandler(DATA_CACHE_BYTES)

globalThis[Symbol.for('rejoinder.expire-data')] = (tags) => cache.updateTags(tags)

export default cache
