import { elementsOf } from '@/lib/testing/markup'
import { type Answer, newAddress, send } from './http'

/** What a browser would send with a form before anybody typed: its hidden fields. */
export function hiddenFields(html: string, field: string): Record<string, string> {
  const form = /<form\b[\s\S]*?<\/form>/g
  const found = [...html.matchAll(form)].map(([text]) => text).find((text) => hasField(text, field))
  if (!found) throw new Error(`There is no form with a field "${field}".`)
  const hidden = elementsOf(found)
    .filter(({ tagName, properties }) => tagName === 'input' && properties.type === 'hidden')
    .map(({ properties }) => [String(properties.name), String(properties.value ?? '')])
  return Object.fromEntries(hidden)
}

export type PlainReply = {
  text: string
  name: string
  email: string
  website?: string
  [field: string]: string | undefined
}

/** A header that is `undefined` is left out. */
type From = { address?: string; headers?: Record<string, string | undefined> }

/** Posts a reply as a browser without JavaScript does: the page's own form, to the page. */
export async function postReply(page: string, reply: PlainReply, from: From = {}): Promise<Answer> {
  const { text } = await send(page)
  return postForm(page, { ...hiddenFields(text, 'text'), website: '', extra: '', ...reply }, from)
}

export async function postForm(
  page: string,
  fields: Record<string, string | undefined>,
  { address = newAddress(), headers = {} }: From = {},
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value ?? '')
  const encoded = new Response(form)
  const all: Record<string, string | undefined> = {
    origin: new URL(page).origin,
    'content-type': encoded.headers.get('content-type') ?? '',
    'x-forwarded-for': address,
    ...headers,
  }
  const given = Object.entries(all).filter(([, value]) => value !== undefined)
  return send(page, {
    method: 'POST',
    headers: Object.fromEntries(given),
    body: Buffer.from(await encoded.arrayBuffer()),
  })
}

function hasField(form: string, field: string): boolean {
  return elementsOf(form).some(({ properties }) => properties.name === field)
}
