import { PagePictures } from '@/components/site/page-tags'
import type { Site } from '@/lib/settings/public'

/** Who stands behind the page. */
export function PublisherCard({ site }: { site: Site }) {
  if (!site.publisherName) return null
  return (
    <section
      aria-label="Publisher"
      className="mt-16 flex items-center gap-4 border-t border-rule pt-6 font-sans"
    >
      {site.publisherLogo && (
        <>
          <PagePictures addresses={[site.publisherLogo]} />
          <img src={site.publisherLogo} alt="" width={64} height={64} loading="lazy" />
        </>
      )}
      <div>
        <p className="font-semibold">
          <a href={site.publisherUrl ?? '/'} className="link">
            {site.publisherName}
          </a>
        </p>
        {site.publisherLine && <p className="text-meta text-ink-3">{site.publisherLine}</p>}
      </div>
    </section>
  )
}
