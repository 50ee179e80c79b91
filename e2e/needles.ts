import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything that a value could be turned into on its way out, each as it would be found in text. */
export function needlesOf(value: string): string[] {
  const parts = value.split('@')
  const plain = [value, ...parts].flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()])
  const forms = [...new Set(plain)].flatMap((form) => [
    form,
    encodeURIComponent(form),
    form.replaceAll('@', '&#64;').replaceAll('+', '&#43;'),
    form.replaceAll('@', '&#x40;').replaceAll('+', '&#x2B;'),
    form.replaceAll('@', '\\u0040'),
    // Quoted-printable (RFC 2045 6.7), with and without what need not be quoted.
    form.replaceAll('@', '=40'),
    form.replaceAll('@', '=40').replaceAll('+', '=2B'),
    [...form].reverse().join(''),
    Buffer.from(form).toString('hex'),
    Buffer.from(form).toString('hex').toUpperCase(),
    // As UTF-16, byte by byte: these values are ASCII.
    Buffer.from(form, 'utf16le').toString('latin1'),
    ...base64Forms(form),
    ...HASHES.flatMap((hash) => digests(hash, form)),
  ])
  return [...new Set(forms)]
}

/** What an IPv4 address could be turned into: besides text, a number, and a part of itself. */
export function addressNeedlesOf(address: string): string[] {
  const bytes = address.split('.').map(Number)
  const hex = Buffer.from(bytes).toString('hex')
  const forms = [
    bytes.map((byte) => String(byte).padStart(3, '0')).join('.'),
    bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
    String(Number.parseInt(hex, 16)),
    `0x${hex}`,
    `${hex.slice(0, 4)}:${hex.slice(4)}`,
    `${bytes.slice(0, 3).join('.')}.`,
    [...bytes].reverse().join('.'),
  ]
  return [...new Set([...needlesOf(address), ...forms])]
}

const HASHES = ['md5', 'sha1', 'sha256', 'sha512']

export type Finder = (haystack: Buffer) => string[]

/** Finds any of many needles in one pass: half a thousand passes would take minutes. */
export function finderOf(needles: string[]): Finder {
  const starts = new Uint8Array(2 ** 16)
  const byStart = new Map<number, Buffer[]>()
  for (const needle of needles) {
    const bytes = Buffer.from(needle)
    const start = bytes.readUInt32LE(0)
    starts[start & 0xffff] = 1
    byStart.set(start, [...(byStart.get(start) ?? []), bytes])
  }
  return (haystack) => {
    const found = new Set<string>()
    for (let at = 0; at + 4 <= haystack.length; at += 1) {
      if (!starts[haystack.readUInt16LE(at)]) continue
      for (const bytes of byStart.get(haystack.readUInt32LE(at)) ?? []) {
        const end = at + bytes.length
        if (haystack.subarray(at, end).equals(bytes)) found.add(bytes.toString())
      }
    }
    return [...found]
  }
}

/** Searches every file below a folder. */
export function searchFolder(root: string, find: Finder, except = '') {
  const hits: string[] = []
  let files = 0
  const entries = existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
    : []
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || (except && file.startsWith(except + path.sep))) continue
    files += 1
    hits.push(...find(readFileSync(file)).map((needle) => `${needle} in ${file}`))
  }
  return { files, hits }
}

/** What stays the same in base64 wherever in a text the value begins: three alignments, two alphabets. */
function base64Forms(value: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.from('\0'.repeat(offset) + value)
    const skip = Math.ceil((offset * 4) / 3)
    const whole = Math.floor((bytes.length * 4) / 3)
    return (['base64', 'base64url'] as const).map((alphabet) =>
      bytes.toString(alphabet).slice(skip + (offset ? 1 : 0), whole - 1),
    )
  })
}

function digests(hash: string, value: string): string[] {
  const digest = createHash(hash).update(value).digest()
  const encoded = (['base64', 'base64url'] as const).map((as) => digest.toString(as).slice(0, -2))
  return [digest.toString('hex'), digest.toString('hex').toUpperCase(), ...encoded]
}
