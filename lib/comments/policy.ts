/** How long an undecided reply stays visible to the browser it was posted from: 30 days, in ms. */
export const OWN_REPLY_MS = 30 * 24 * 60 * 60 * 1000

/** As many as the flood limits take from one address in an hour; older ones make room. */
export const OWN_REPLIES_MAX = 20

/** A cookie that holds "1": the page's script may ask for held replies. Forging it gains a request. */
export const OWN_REPLIES_HINT = 'rejoinder.held'
