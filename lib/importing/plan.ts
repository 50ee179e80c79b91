import { takeSlug } from '@/lib/articles/slug'
import { type ArticleFields, nameOf, planFields, wantedSlug } from '@/lib/importing/article-plan'
import { type PlannedComment, planComments } from '@/lib/importing/comment-plan'
import { oldPathOf } from '@/lib/importing/old-path'
import { count, type ImportReport, note, noteMany } from '@/lib/importing/report'
import { type Place, type PlannedTerms, planTerms } from '@/lib/importing/terms-plan'
import type { WxrComment, WxrExport, WxrItem } from '@/lib/importing/wxr'
import { paths } from '@/lib/paths'

export type PlannedArticle = {
  importKey: string
  slug: string
  fields: ArticleFields
  place: Place
  redirects: { path: string; target: string }[]
  comments: PlannedComment[]
}

export type ImportPlan = { terms: PlannedTerms; articles: PlannedArticle[] }

/** An article that is there already keeps its address, whatever the export says. */
export type KnownSlug = { slug: string; importKey: string | null }

/** All that an import will write, as far as the export and the addresses in use decide it. */
export function planImport(file: WxrExport, known: KnownSlug[], report: ImportReport): ImportPlan {
  const keyOf = (id: string) => `wxr:${file.site.url}:${id}`
  const files = file.items.filter(({ type }) => type === 'attachment')
  const attachments = new Map(files.map((item) => [item.id, item]))
  const items = chooseItems(file, report)
  const { placeOf, ...terms } = planTerms(file, items)
  const slugs = new Map(known.map(({ importKey, slug }) => [importKey, slug]))
  const taken = new Set(known.map(({ slug }) => slug))
  const isNewPath = onlyOnce()
  const isNewComment = onlyOnce()

  const articles = items.map((item): PlannedArticle => {
    const importKey = keyOf(item.id)
    const slug = slugs.get(importKey) ?? takeSlug(wantedSlug(item), taken)
    return {
      importKey,
      slug,
      fields: planFields(item, attachments, report),
      place: placeOf(item),
      redirects: planRedirects(item, slug, isNewPath),
      comments: planComments(item.comments, { keyOf, isNew: isNewComment, report }),
    }
  })
  noteLosses(file, items, report)
  return { terms, articles }
}

function chooseItems(file: WxrExport, report: ImportReport): WxrItem[] {
  const isNew = onlyOnce()
  return file.items.filter((item) => {
    if (item.type === 'attachment') return false
    const problem = problemOf(item, isNew)
    if (!problem) return true
    count(report, 'articles', 'skipped')
    count(report, 'comments', 'skipped', item.comments.length)
    note(report, nameOf(item), `${problem} It was left out, with its comments.`)
    return false
  })
}

function problemOf(item: WxrItem, isNew: (id: string) => boolean): string | null {
  if (item.status === 'trash') return 'It was in the trash.'
  return isNew(item.id) ? null : 'It is there twice.'
}

/** Strangers must not learn the address of what was private, nor by its number that of a draft. */
function planRedirects(item: WxrItem, slug: string, isNew: (path: string) => boolean) {
  if (item.status === 'private') return []
  const isPublic = item.status === 'publish' && !item.password
  const old = [oldPathOf(item.path), isPublic ? `/?p=${item.id.replace(/^0+/, '')}` : null]
  // A header holds ASCII only.
  const target = encodeURI(paths.article(slug))
  return old
    .filter((path) => path !== null)
    .filter((path) => path !== paths.article(slug) && isNew(path))
    .map((path) => ({ path, target }))
}

/** What no single article or comment can say. */
function noteLosses(file: WxrExport, items: WxrItem[], report: ImportReport): void {
  const countItems = (isMeant: (item: WxrItem) => boolean) => items.filter(isMeant).length
  const countComments = (isMeant: (comment: WxrComment) => boolean) =>
    items.flatMap(({ comments }) => comments).filter(isMeant).length
  const onFiles = file.items.flatMap((item) => (item.type === 'attachment' ? item.comments : []))

  count(report, 'comments', 'skipped', onFiles.length)
  noteMany(report, onFiles.length, 'comments on files', 'Files have no page here: left out.')
  noteMany(
    report,
    countItems(({ isSticky }) => isSticky),
    'sticky posts',
    'Here they take their turn by date.',
  )
  noteMany(
    report,
    countComments(({ ip }) => ip !== ''),
    'network addresses of commenters',
    'None is taken over.',
  )
  for (const [type, times] of Object.entries(file.skipped)) {
    noteMany(report, times, `items of type ${type}`, 'Not part of a newspaper: left out.')
  }
}

/** Says yes the first time it hears something. */
function onlyOnce(): (heard: string) => boolean {
  const before = new Set<string>()
  return (heard) => {
    if (before.has(heard)) return false
    before.add(heard)
    return true
  }
}
