import { randomInt, randomUUID } from 'node:crypto'
import type { Database } from './database'
import { openConnections, send } from './http'
import type { PlainDesk } from './plain-desk'
import { type Archive, readerOn, SURFACES, type Subject } from './surfaces'

/** Enough that every process answers on one of them. */
const CONNECTIONS = 4

/** Replies that stay: more than a page of them, so that there is a second page. */
const STANDING = 60

export type Article = { id: string; path: string; archives: Record<Archive, string>; first: string }

export async function addSubjectArticle(database: Database): Promise<Article> {
  const category = await database.addCategory()
  const author = await database.addAuthor()
  const tag = await database.addTag()
  const published_at = new Date().toISOString()
  const { id, path } = await database.addArticle({
    ...{ published_at, category_id: category.id, author_id: author.id },
    tags: [tag],
  })
  const standing = Array.from({ length: STANDING }, (_, minute) => ({
    id: randomUUID(),
    article_id: id,
    created_at: new Date(Date.UTC(2025, 10, 4, 8, minute)).toISOString(),
  }))
  for (const row of standing) await database.addComment(row)
  await database.announce()
  const first = String(standing[0]?.id)
  const archives = {
    section: `/category/${category.slug}`,
    tag: `/tag/${tag.slug}`,
    author: `/author/${author.slug}`,
    month: `/archive/${published_at.slice(0, 7).replace('-', '/')}`,
  }
  return { id, path, archives, first }
}

/** One more approved reply, on the first page or on the second, told to the product. */
export async function addSubject(database: Database, article: Article): Promise<Subject> {
  const { id: article_id, first, path } = article
  const text = `Needle ${randomUUID()}`
  const [place, shownAt, newestAt] =
    randomInt(2) === 0
      ? [{ parent_id: first }, path, `${path}/comments/newest/2`]
      : [{}, `${path}/comments/2`, `${path}/comments/newest`]
  const { id } = await database.addComment({ article_id, text, ...place })
  await database.announce([`comments:${article_id}`])
  return { ...article, id: String(id), text, shownAt, newestAt }
}

/**
 * Shows a reply, removes it and looks again, `times` over, while others read. Resolves to what was
 * seen too long: nothing, where all is well. Throws when a reply was not even shown before.
 */
export async function removeUnderLoad(
  { url, database, desk }: { url: string; database: Database; desk: PlainDesk },
  times: number,
  /** How many surfaces are looked at for each removal, drawn by chance. */
  surfaces: number,
  onProgress: (done: number) => void = () => {},
): Promise<string[]> {
  const article = await addSubjectArticle(database)
  const readers = openConnections(CONNECTIONS).map((agent) => readerOn(url, agent))
  const leaks: string[] = []
  const removed: string[] = []
  let isOver = false

  async function keepReading(): Promise<void> {
    while (!isOver) {
      const before = removed.length
      const { text } = await send(
        url + (randomInt(2) === 0 ? article.path : `${article.path}/comments/2`),
      )
      const seen = removed.slice(0, before).find((needle) => text.includes(needle))
      if (seen) leaks.push(`somebody who was just reading saw ${seen}`)
    }
  }
  const load = [keepReading(), keepReading()]

  for (let time = 0; time < times; time += 1) {
    const subject = await addSubject(database, article)
    const looked = drawn(Object.keys(SURFACES), surfaces)
    const look = (wanted: boolean) =>
      Promise.all(
        readers.flatMap((read) =>
          looked.map(async (name) => {
            const shown = await SURFACES[name]?.shows(read, subject)
            return shown === wanted ? null : name
          }),
        ),
      )
    const missing = (await look(true)).filter((name) => name !== null)
    if (missing.length > 0) throw new Error(`It was never shown: ${missing}`)
    await desk.decide(subject.id, randomInt(2) === 0 ? 'SPAM' : 'TRASHED')
    removed.push(subject.text)
    for (const name of await look(false)) if (name) leaks.push(`${name}, removal ${time}`)
    onProgress(time + 1)
  }
  isOver = true
  await Promise.all(load)
  return leaks
}

function drawn(names: string[], count: number): string[] {
  const left = [...names]
  return Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)).flat()
}
