import type { Database } from '../../e2e/database'
import { idOf, writer } from './prose'

/** What is measured: an ordinary article with a lively discussion. */
const ARTICLE_WORDS = 900
const REPLIES = 100
const DEPTH = 4

/** What stands under the article besides. */
const RELATED = 4

/** Articles of another section, where replies are decided meanwhile. */
const ELSEWHERE = 5

export const SLUG = 'the-harbour-thinks-again'

export type Newspaper = { articleId: string; elsewhereIds: string[] }

/** Writes the newspaper into an empty database; the same rows at every run, but for their secrets. */
export async function writeNewspaper(database: Database): Promise<Newspaper> {
  const { paragraphs } = writer(1)
  const author_id = (await database.addAuthor({ id: idOf('author'), slug: 'writer' })).id
  const harbour = { id: idOf('harbour'), slug: 'harbour', name: 'Harbour', position: 1 }
  const town = { id: idOf('town'), slug: 'town', name: 'Town', position: 2 }
  for (const category of [harbour, town]) await database.addCategory(category)

  const addArticle = (slug: string, category_id: string, words: number) =>
    database.addArticle({
      id: idOf(slug),
      slug,
      title: slug.replaceAll('-', ' '),
      source: paragraphs(words),
      category_id,
      author_id,
    })
  const article = await addArticle(SLUG, harbour.id, ARTICLE_WORDS)
  for (let n = 1; n <= RELATED; n += 1) await addArticle(`also-read-${n}`, harbour.id, 300)
  const elsewhere: string[] = []
  for (let n = 1; n <= ELSEWHERE; n += 1) {
    elsewhere.push(String((await addArticle(`elsewhere-${n}`, town.id, 300)).id))
  }
  for (let n = 0; n < REPLIES; n += 1) {
    await database.addComment({
      id: idOf(`reply ${n}`),
      article_id: article.id,
      // Each answers the one before it, until the thread is deep enough.
      parent_id: n % DEPTH === 0 ? null : idOf(`reply ${n - 1}`),
      author_name: `Reader ${n}`,
      text: paragraphs(20 + (n % 5) * 15),
      created_at: new Date(Date.UTC(2025, 10, 4, 8, n)).toISOString(),
    })
  }
  return { articleId: String(article.id), elsewhereIds: elsewhere }
}

/** In words, for the report. */
export const DESCRIPTION = `One article of about ${ARTICLE_WORDS} words with ${REPLIES} approved replies, threaded to depth ${DEPTH}, in a newspaper of its own.`
