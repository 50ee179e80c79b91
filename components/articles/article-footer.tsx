import type { PublicArticle } from '@/lib/articles/public'
import { paths } from '@/lib/paths'
import type { Site } from '@/lib/settings/public'

type Props = { article: PublicArticle; site: Site }

/** House line, disclaimer and tags: each left out when there is nothing to say. */
export function ArticleFooter({ article, site }: Props) {
  const houseLine = article.houseLine ?? site.houseLine
  const disclaimer = article.disclaimer ?? site.disclaimer
  return (
    <footer className="mt-12 max-w-column space-y-4 border-t border-rule pt-6">
      {houseLine && <HouseLine text={houseLine} site={site.title} />}
      {disclaimer && (
        <p className="font-sans text-meta text-ink-3">
          <strong className="font-semibold">Disclaimer:</strong> {disclaimer}
        </p>
      )}
      {article.tags.length > 0 && (
        <p className="font-sans text-meta">
          <span className="font-semibold">Related Tags:</span>{' '}
          {article.tags.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <a href={paths.tag(slug)} rel="tag" className="link">
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </footer>
  )
}

/** `{site}` stands for the newspaper's name, linked. */
function HouseLine({ text, site }: { text: string; site: string }) {
  const [before, ...after] = text.split('{site}')
  return (
    <p>
      {before}
      {after.length > 0 && (
        <a href={paths.home} className="link">
          {site}
        </a>
      )}
      {after.join(site)}
    </p>
  )
}
