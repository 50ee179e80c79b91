import type { Page } from '@/lib/serving/page'
import type { StoredAnswer, Variant } from '@/lib/serving/stored-answer'

/** One file of a page: its name below the folder of pages, and what is in it. */
export type PageFile = { name: string; variant: Variant }

/** In the order in which they appear. */
const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' } as const
const ENCODINGS = Object.keys(SUFFIXES) as (keyof typeof SUFFIXES)[]

/**
 * What a page's file is called below the folder of pages: its path with `.html` behind it, which no
 * two paths share and which leads nowhere else. The front page is `/.html`. Some file systems take
 * capitals for small letters, or one spelling of an accent for another, so there is one spelling
 * that gets a file; for every other path this is null.
 * @param path percent-encoded, as it was asked for
 */
export function pageFileName(path: string): string | null {
  const plain = decoded(path)
  if (plain === null || !PLAIN_PATH.test(plain)) return null
  return plain.normalize('NFC').toLowerCase() === plain ? `${plain}.html` : null
}

/** Letters and digits of any script: no dot, no backslash, no percent sign, no empty part. */
const PLAIN_PATH = /^(\/|(\/[\p{L}\p{M}\p{N}_-]+)+)$/u

function decoded(path: string): string | null {
  try {
    return decodeURI(path)
  } catch {
    return null
  }
}

/** The files of a page in the order in which they may appear: nothing names what is not there yet. */
export function filesOf(name: string, { answer, payload }: Page): PageFile[] {
  const page = variantsOf(name, answer)
  return payload ? [...variantsOf(payload.path, payload.answer), ...page] : page
}

/** Every name a page may have left, in the order in which they may go. */
export function fileNamesOf(name: string, { payload }: Page): string[] {
  const names = payload ? [name, payload.path] : [name]
  return names.flatMap((name) => ENCODINGS.map((of) => name + SUFFIXES[of]).reverse())
}

/** Brotli is missing where it failed; the web server then asks us. */
function variantsOf(name: string, { variants }: StoredAnswer): PageFile[] {
  return ENCODINGS.flatMap((encoding) => {
    const variant = variants[encoding]
    return variant ? [{ name: name + SUFFIXES[encoding], variant }] : []
  })
}
