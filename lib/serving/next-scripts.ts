import { createHash } from 'node:crypto'
import { isJson } from '@/lib/serving/is-json'

/**
 * The inline scripts Next 16.4 puts into a finished page, all of them one call with plain data:
 * the page's payload (`self.__next_f`) and the list of chunks to start with (`TURBOPACK`).
 * The data has to be JSON and nothing may follow it, so a script that only begins like one of
 * Next's is not taken for one.
 */
export function isNextInlineScript(text: string): boolean {
  const data = SHAPES.map((shape) => shape.exec(text)?.[1]).find((match) => match !== undefined)
  return data !== undefined && isJson(data)
}

/** Next's own chunks: content-hashed files of the build. */
export function isNextChunk(src: string): boolean {
  return /^\/_next\/static\/[\w\-./~]+\.js(\?dpl=[\w-]+)?$/.test(src) && !src.includes('..')
}

/** How a Content-Security-Policy names an inline script. */
export function scriptHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

const SHAPES = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((.*)\)$/s,
  /^self\.__next_f\.push\((.*)\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);?$/s,
]
