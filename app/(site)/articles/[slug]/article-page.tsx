import { notFound, permanentRedirect } from 'next/navigation'
import { ArticleFooter } from '@/components/articles/article-footer'
import { ArticleHeader } from '@/components/articles/article-header'
import { ArticleJsonLd } from '@/components/articles/article-json-ld'
import { PublisherCard } from '@/components/articles/publisher-card'
import { RelatedPosts } from '@/components/articles/related-posts'
import { CommentSection } from '@/components/comments/comment-section'
import { LeaveAReply } from '@/components/comments/leave-a-reply'
import { PagePictures } from '@/components/site/page-tags'
import { getArticle, getRedirect, isWithdrawn, listRelatedArticles } from '@/lib/articles/queries'
import { articleTag } from '@/lib/articles/tags'
import { listPublicComments } from '@/lib/comments/queries'
import { commentsTag } from '@/lib/comments/tags'
import { pageThreads } from '@/lib/comments/thread-page'
import { renderArticleBody } from '@/lib/html'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { SitePage } from '../../site-page'
import { WithdrawnPage } from './withdrawn-page'

type Props = { slug: string; page: number }

/** An article with one page of its replies: everything a reader gets, in one answer. */
export async function ArticlePage({ slug, page }: Props) {
  const article = await getArticle(slug)
  if (!article) return missing(slug)
  const [site, replies, related] = await Promise.all([
    getSite(),
    listPublicComments(article.id),
    listRelatedArticles(article.id),
  ])
  const threads = pageThreads(replies, page, site)
  if (!threads) notFound()
  const url = absoluteUrl(paths.article(slug))
  const body = renderArticleBody(article)
  const language = article.language ?? site.language
  const settings = { slug, timeZone: site.timeZone, language, canReply: article.commentsOpen }
  return (
    <SitePage
      current={article.category.slug}
      tags={[article, ...related].flatMap(({ id }) => [articleTag(id), commentsTag(id)])}
    >
      <PagePictures addresses={body.pictures} />
      <div className="mx-auto max-w-figure">
        <article lang={article.language ?? undefined} dir={article.direction ?? undefined}>
          <ArticleHeader article={article} timeZone={site.timeZone} language={language} url={url} />
          <div className="prose mt-8 max-w-column">{body.nodes}</div>
          <ArticleFooter article={article} site={site} />
        </article>
        <CommentSection articleId={article.id} {...threads} page={page} settings={settings} />
        <LeaveAReply articleId={article.id} isOpen={article.commentsOpen} />
      </div>
      <RelatedPosts articles={related} timeZone={site.timeZone} language={site.language} />
      <PublisherCard site={site} />
      <ArticleJsonLd article={article} site={site} url={url} count={threads.count} />
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
