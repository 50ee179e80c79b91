/** The largest file that is taken: a photograph as cameras make them. Bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** What is decoded at most: 40 megapixels are 160 MB while it is looked at. */
export const MAX_PIXELS = 40_000_000

/** A picture narrower or flatter than this cannot be shown. Pixels. */
export const MIN_SIDE = 8

/** No side is more than so many times the other: a line is no picture. */
export const MAX_RATIO = 12

/** Characters of what is said about a picture. */
export const MAX_WORDS = 1_000

/** What is kept of a file's name: it is shown and searched, and names nothing on the disk. */
export const MAX_NAME = 200
