/**
 * Next's own cache of pages, switched off: the front server keeps finished pages, and two caches of
 * one thing disagree. It matters for forms as well: from a kept shell Next resumes a page, and a
 * resumed page does not know the answer to a form that was posted without JavaScript.
 */
export default class NoPageCache {
  async get() {
    return null
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
