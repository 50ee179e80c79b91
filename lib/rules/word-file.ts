import 'server-only'
import { parse } from 'csv-parse/sync'
import { cleanWordList } from './word-list'

type Read = { kind: 'read'; words: string } | { kind: 'unreadable'; because: string }

/** The words in a file: one a line, or one a cell in a table (`.csv`). */
export async function readWordFile(file: File): Promise<Read> {
  const text = decode(new Uint8Array(await file.arrayBuffer()))
  if (text === null) {
    return unreadable('Save the file as plain text or CSV in UTF-8, then choose it again.')
  }
  const isTable = /\.csv$/i.test(file.name)
  const lines = isTable ? cellsOf(text) : text
  if (lines === null) {
    return unreadable('This table cannot be read: a quotation mark in it is not closed.')
  }
  const words = cleanWordList(lines)
  return words === '' ? unreadable('There are no words in this file.') : { kind: 'read', words }
}

function unreadable(because: string): Read {
  return { kind: 'unreadable', because }
}

/** Null: not text in UTF-8. A byte order mark is left out; zeros are no part of any text. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function cellsOf(text: string): string | null {
  try {
    const options = { delimiter: [',', ';', '\t'], relax_column_count: true, trim: true }
    const rows: string[][] = parse(text, options)
    return rows.flat().join('\n')
  } catch {
    return null
  }
}
