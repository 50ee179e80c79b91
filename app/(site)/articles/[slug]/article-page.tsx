import { notFound, permanentRedirect } from 'next/navigation'
import { ArticleFooter } from '@/components/articles/article-footer'
import { ArticleHeader } from '@/components/articles/article-header'
import { Contents } from '@/components/articles/contents'
import { Neighbours } from '@/components/articles/neighbours'
import { PublisherCard } from '@/components/articles/publisher-card'
import { RelatedPosts } from '@/components/articles/related-posts'
import { CommentSection } from '@/components/comments/comment-section'
import { LeaveAReply } from '@/components/comments/leave-a-reply'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { JsonLd } from '@/components/site/json-ld'
import { PagePictures } from '@/components/site/page-tags'
import { getNeighbours } from '@/lib/archives/queries'
import { getArticle, getRedirect, isWithdrawn, listRelatedArticles } from '@/lib/articles/queries'
import { ARTICLES_TAG, articleTag } from '@/lib/articles/tags'
import { listThreadPage } from '@/lib/comments/queries'
import { buildThreads } from '@/lib/comments/thread'
import { countPages, type ThreadView } from '@/lib/comments/thread-page'
import { renderArticleBody } from '@/lib/html'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { breadcrumbs, newsArticle } from '@/lib/structured-data'
import { cardTags } from '../../card-tags'
import { SitePage } from '../../site-page'
import { WithdrawnPage } from './withdrawn-page'

type Props = { slug: string; view: ThreadView }

/** An article with one page of its replies: everything a reader gets, in one answer. */
export async function ArticlePage({ slug, view }: Props) {
  const article = await getArticle(slug)
  if (!article) return missing(slug)
  const site = await getSite()
  if (view.page > countPages(article.threadCount, site.threadsPerPage)) notFound()
  const [replies, related, beside] = await Promise.all([
    listThreadPage(article.id, view, site.threadsPerPage),
    listRelatedArticles(article.id),
    getNeighbours(article),
  ])
  const named = [beside.earlier ?? [], beside.later ?? []].flat()
  const threads = buildThreads(replies, site.threadDepth, view.order)
  const url = absoluteUrl(paths.article(slug))
  // Rendered by the form, which has to say when something is wrong with it.
  const title = `${article.title} — ${nameOf(view) ?? site.title}`
  const body = renderArticleBody(article)
  const steps = [
    { name: 'Home', path: paths.home },
    { name: article.category.name, path: paths.category(article.category.slug) },
  ]
  const language = article.language ?? site.language
  const { timeZone, threadDepth, threadsPerPage } = site
  const settings = {
    ...{ articleId: article.id, slug, timeZone, language },
    ...{ canReply: article.commentsOpen, threadDepth, threadsPerPage },
  }
  return (
    <SitePage
      current={article.category.slug}
      // Of what stands beside it only the headline is shown, and no number of replies.
      tags={[
        ARTICLES_TAG,
        ...cardTags([article, ...related]),
        ...named.map(({ id }) => articleTag(id)),
      ]}
      above={
        <div className="mx-auto max-w-figure pt-4">
          <Breadcrumb steps={steps} />
        </div>
      }
    >
      <PagePictures addresses={body.pictures} />
      <div className="mx-auto max-w-figure">
        <article lang={article.language ?? undefined} dir={article.direction ?? undefined}>
          <ArticleHeader {...{ article, timeZone, language, url }} minutes={body.minutes} />
          <Contents headings={body.headings} />
          <div className="prose mt-8 max-w-column">{body.nodes}</div>
          <ArticleFooter article={article} site={site} />
        </article>
        <CommentSection article={article} threads={threads} view={view} settings={settings} />
        <LeaveAReply articleId={article.id} isOpen={article.commentsOpen} pageTitle={title} />
      </div>
      <RelatedPosts articles={related} timeZone={site.timeZone} language={site.language} />
      <Neighbours {...beside} />
      <PublisherCard site={site} />
      <JsonLd
        things={[
          newsArticle(article, replies.comments, site),
          breadcrumbs([...steps, { name: article.title, path: paths.article(slug) }]),
        ]}
      />
    </SitePage>
  )
}

/** Withdrawn is told apart from never there; what moved says where to. */
async function missing(slug: string) {
  if (await isWithdrawn(slug)) return <WithdrawnPage />
  const target = await getRedirect(paths.article(slug))
  if (target) permanentRedirect(target)
  notFound()
}

const ORDER_NAMES = { oldest: '', newest: ', newest first', 'most-replied': ', most replied first' }

/** What a title calls a page of replies; the first one, oldest first, is the article itself. */
function nameOf({ order, page }: ThreadView): string | null {
  if (order === 'oldest' && page === 1) return null
  return `replies${ORDER_NAMES[order]}${page > 1 ? `, page ${page}` : ''}`
}
