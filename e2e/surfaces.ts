import type { Agent } from 'node:http'
import { type Answer, send } from './http'

/** A reply, and where strangers could come across it or its number. */
export type Subject = {
  id: string
  text: string
  /** Of its article, and of the pages of replies it stands on. */
  path: string
  shownAt: string
  newestAt: string
  /** The lists its article stands in. */
  archives: Record<Archive, string>
}

export type Archive = 'section' | 'tag' | 'author' | 'month'

type Read = (address: string, headers?: Record<string, string>) => Promise<Answer>

type Surface = {
  /** Kept in memory: without an expiry it would go on showing what was removed. */
  isKept: boolean
  /** True if it shows anything of the reply, or counts it. */
  shows(read: Read, subject: Subject): Promise<boolean>
}

/** Every public address that depends on a reply to an article with 60 others. */
export const SURFACES: Record<string, Surface> = {
  page: kept(async (read, { shownAt, id, text }) => holds(await read(shownAt), text, id)),
  'page, asked for as a router does': kept(async (read, { shownAt, id, text }) =>
    holds(await read(shownAt, { rsc: '1', 'next-router-prefetch': '1' }), text, id),
  ),
  'page, asked for with a query': kept(async (read, { shownAt, id, text }) =>
    holds(await read(`${shownAt}?nxtPslug=x&_rsc=1`), text, id),
  ),
  payload: kept(async (read, { shownAt, text }) => {
    const file = /\/_rejoinder\/[\w.-]+\.js/.exec((await read(shownAt)).text)?.[0]
    return (await read(String(file))).text.includes(text)
  }),
  'number on the page': kept(async (read, { path }) => holds(await read(path), '61 replies')),
  'number in the structured data': kept(async (read, { path }) =>
    holds(await read(path), '"commentCount":61'),
  ),
  'number on the front page': kept(async (read) => holds(await read('/'), '61 replies')),
  'number in its section': counted('section'),
  'number under its tag': counted('tag'),
  'number at its author': counted('author'),
  'number in its month': counted('month'),
  'text in the structured data': kept(async (read, { shownAt, text }) => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
      (await read(shownAt)).text,
    )
    return data?.[1]?.includes(text) ?? false
  }),
  'page, newest first': kept(async (read, { newestAt, id, text }) =>
    holds(await read(newestAt), text, id),
  ),
  'feed, RSS': kept(async (read, { path, text }) => holds(await read(`${path}/feed.xml`), text)),
  'feed, Atom': kept(async (read, { path, text }) => holds(await read(`${path}/feed.atom`), text)),
  'feed, JSON': kept(async (read, { path, text }) => holds(await read(`${path}/feed.json`), text)),
  'page for answering it': kept(async (read, { path, id, text }) =>
    holds(await read(`${path}/reply/${id}`), text),
  ),
  permalink: {
    isKept: false,
    shows: async (read, { id }) => (await read(`/c/${id}`)).status === 307,
  },
}

export function readerOn(url: string, agent: Agent): Read {
  return (address, headers = {}) => send(url + address, { agent, headers })
}

function kept(shows: Surface['shows']): Surface {
  return { isKept: true, shows }
}

/** The number of replies in a list of articles. */
function counted(archive: Archive): Surface {
  return kept(async (read, { archives }) => holds(await read(archives[archive]), '61 replies'))
}

function holds({ text }: Answer, ...needles: string[]): boolean {
  return needles.some((needle) => text.includes(needle))
}
