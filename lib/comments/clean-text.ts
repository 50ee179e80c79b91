import { withoutInvisible } from './invisible-characters'

/** NFC, one kind of line break, no control or invisible characters, no space around. */
export function cleanText(value: string): string {
  const printable = value.replace(/\r\n?/g, '\n').replace(CONTROL_CHARACTERS, '')
  return withoutInvisible(printable).normalize('NFC').trim()
}

/** All of Cc but tab and line feed, and what is not a character at all. PostgreSQL refuses U+0000. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu
