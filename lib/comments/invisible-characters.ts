/** Scripts in which a joiner changes how letters look (Arabic, Mongolian and the Indic family). */
const JOINING =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}]'

/** Scripts without spaces, which mark the end of a word with U+200B. */
const UNSPACED = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'

/** Invisible, and yet the text would be another without them. */
const NEEDED = [
  // The flags of England, Scotland, Wales and the like: a black flag spelled out in tags.
  '\\u{1F3F4}[\\u{E0030}-\\u{E007A}]{3,6}\\u{E007F}',
  // One emoji made of several.
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
  `(?<=${JOINING})[\\u200C\\u200D]`,
  `(?<=${UNSPACED})\\u200B`,
  // One says how the character before it looks; the others in a row only carry hidden bytes.
  '(?<!\\p{Default_Ignorable_Code_Point}|^|\\s)\\p{Variation_Selector}',
  // Direction: what is wrong with it the checks say. Soft hyphen, grapheme joiner, old Hangul.
  '\\p{Bidi_Control}|[\\u00AD\\u034F\\u115F\\u1160]',
].join('|')

const INVISIBLE = new RegExp(`(${NEEDED})|[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB]`, 'gu')

/** Something to look at. The Braille pattern without dots is a letter of nothing. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\s\u2800]/u

/**
 * Takes out what nobody can see and no script needs: zero-width characters, tags, fillers. They
 * come with copied text, or hide words from filters; nothing that is read changes. Where there is nothing
 * to read at all, nothing is left.
 */
export function withoutInvisible(text: string): string {
  return VISIBLE.test(text) ? text.replace(INVISIBLE, '$1') : ''
}
