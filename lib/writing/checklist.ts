import { linkAddress } from '@/lib/articles/body-addresses'
import { readLocalMoment } from './local-moment'
import type { FieldName, Fields } from './public'

/** Characters that fit into a result of a search engine; more is cut there. */
const EXCERPT_GOOD = 160

/** Characters. The database's own limit. */
const TITLE_MAX = 500

export type Checklist = {
  /** What keeps it from being published, by field. */
  errors: Partial<Record<FieldName, string>>
  /** What would make it better. */
  warnings: string[]
}

/** What an article needs before readers see it. */
export function checkArticle(fields: Fields, timeZone: string): Checklist {
  const errors: Checklist['errors'] = {}
  if (fields.title.trim() === '') errors.title = 'Give the article a title.'
  else if ([...fields.title].length > TITLE_MAX)
    errors.title = `The title has more than ${TITLE_MAX} characters.`
  if (fields.category === '') errors.category = 'Choose a section.'
  if (fields.author === '') errors.author = 'Choose an author.'
  if (/[\s/?#%\\]/.test(fields.slug))
    errors.slug = 'An address has no spaces and none of / ? # % and backslashes.'
  if (fields.imageUrl !== '' && !/^(https?:\/\/[^\s]+|\/[^/\\\s][^\\\s]*)$/.test(fields.imageUrl))
    errors.imageUrl = 'The picture’s address begins with https:// or with /.'
  if (fields.imageUrl !== '' && fields.imageAlt.trim() === '' && fields.imageDecorative === '')
    errors.imageAlt = 'Say what the picture shows, or mark it as decoration.'
  if (fields.canonicalUrl !== '' && !/^https?:\/\/[^\s/]+/.test(fields.canonicalUrl))
    errors.canonicalUrl = 'The address begins with https://.'
  if (fields.language !== '' && !isLanguage(fields.language))
    errors.language = 'A language is written like “en”, “pt-BR” or “ar”.'
  if (fields.commentsCloseAt !== '' && !readLocalMoment(fields.commentsCloseAt, timeZone))
    errors.commentsCloseAt = 'Choose a day and a time, or leave it empty.'
  return { errors, warnings: warningsOf(fields) }
}

function warningsOf(fields: Fields): string[] {
  const words = fields.source.split(/\s+/).filter(Boolean).length
  return [
    words === 0 && 'The article has no text.',
    fields.standfirst === '' &&
      'There is no standfirst: the line under the title that says why to read on.',
    fields.excerpt === '' && 'There is no excerpt: search engines will be shown the standfirst.',
    [...fields.excerpt].length > EXCERPT_GOOD &&
      `The excerpt has more than ${EXCERPT_GOOD} characters; the end will be cut off in lists.`,
    fields.tags.trim() === '' && 'There are no tags: few related posts will be found.',
    fields.imageUrl === '' && 'There is no picture: cards and shared links will be plain.',
    ...badLinks(fields.source),
  ].filter((warning) => warning !== false)
}

/** Links of the Markdown that would lead nowhere. */
function badLinks(source: string): string[] {
  const targets = [...source.matchAll(/\]\(<?([^)\s>]+)/g)].map(([, target]) => target ?? '')
  const dead = targets.filter((target) => !target.startsWith('#') && linkAddress(target) === null)
  return dead.map((target) => `The link to “${target}” will not work.`)
}

function isLanguage(typed: string): boolean {
  try {
    return Intl.getCanonicalLocales(typed).length === 1
  } catch {
    return false
  }
}
