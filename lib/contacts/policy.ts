/** A key for address digests is thrown away after this; then the digests say nothing to anybody. Days. */
export const ADDRESS_KEY_DAYS = 7

/** Contacts that are emptied, or put under another key, in one transaction. Rows. */
export const CONTACT_BATCH = 100
