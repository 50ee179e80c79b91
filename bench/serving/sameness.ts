import { gunzipSync } from 'node:zlib'
import type { Contestant } from '../figure'
import { ask, type Page } from './scene'

/** Throws unless a contestant answers with what it says it does. */
export async function requireSameness(name: string, { url, answer }: Contestant, page: Page) {
  const { status, body } = await ask(url)
  if (status !== 200) throw new Error(`${name} answers with ${status}`)
  if (answer === 'same bytes' && !body.equals(page.body)) {
    throw new Error(`${name} answers with other bytes`)
  }
  if (answer === 'same page' && withoutScriptName(body) !== withoutScriptName(page.body)) {
    throw new Error(`${name} answers with another page`)
  }
}

function withoutScriptName(zipped: Buffer): string {
  return gunzipSync(zipped)
    .toString()
    .replace(/\/_rejoinder\/[0-9a-f]{64}\.js/, '')
}
