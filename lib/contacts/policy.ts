/** A key for address digests is thrown away after this; then the digests say nothing to anybody. Days. */
export const ADDRESS_KEY_DAYS = 7
