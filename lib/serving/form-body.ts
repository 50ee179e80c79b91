import type { IncomingMessage } from 'node:http'
import { isJson } from '@/lib/serving/is-json'

/** Deeper than anything a form of ours says about itself. React reads it one call per level. */
const MAX_JSON_DEPTH = 32

/**
 * Is this what a form of ours sends? All of them are `multipart/form-data`, with JavaScript and
 * without. Next answers 500 where it cannot read one; whoever sent such a thing made the mistake,
 * and is told so with 400. What stands below `/api/` reads its own bodies.
 */
export async function isReadableForm(request: IncomingMessage, body: Buffer): Promise<boolean> {
  const { url = '', headers } = request
  if (url.startsWith('/api/')) return true
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return false
  const type = headers['content-type'] ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) return false
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!form || (headers['next-action'] !== undefined && !form.has(ARGUMENTS))) return false
  return [...form].every(([name, value]) => !ABOUT_ITSELF.test(name) || isShallowJson(value))
}

/** Where React puts the arguments of an action called by script. */
const ARGUMENTS = '0'

/** Fields that are not a reader's: `0`, and without JavaScript `$ACTION_1:0`. */
const ABOUT_ITSELF = /^(\d+|\$ACTION_\d+:\d+)$/

function isShallowJson(value: FormDataEntryValue): boolean {
  return typeof value === 'string' && isJson(value) && depthOf(value) <= MAX_JSON_DEPTH
}

/** The deepest nesting in valid JSON: brackets and braces outside strings. */
function depthOf(json: string): number {
  let [depth, deepest] = [0, 0]
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth)
    if (token === ']' || token === '}') depth -= 1
  }
  return deepest
}
