import type { ReactNode } from 'react'
import { PageTags } from '@/components/site/page-tags'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { getLatestEdition, listCategories } from '@/lib/archives/queries'
import { ARTICLES_TAG, SITE_TAG } from '@/lib/articles/tags'
import { formatDateLine, isoWithOffset } from '@/lib/clock'
import { speculationRules } from '@/lib/serving/speculation-rules'
import { getSite } from '@/lib/settings/queries'

type Props = {
  /** What this page depends on besides the site and its sections; null where it is never kept. */
  tags: string[] | null
  /** The slug of the section this page belongs to. */
  current?: string
  isFront?: boolean
  /** Stands between the head of the page and its content. */
  above?: ReactNode
  children: ReactNode
}

/** The frame of every public page. */
export async function SitePage({ tags, current, isFront, above, children }: Props) {
  const [site, categories, latest] = await Promise.all([
    getSite(),
    listCategories(),
    getLatestEdition(),
  ])
  const edition = latest && {
    label: formatDateLine(latest, site.timeZone, site.language),
    iso: isoWithOffset(latest, site.timeZone),
  }
  return (
    <>
      {tags && <PageTags tags={[SITE_TAG, ARTICLES_TAG, ...tags]} />}
      <SiteHeader {...site} {...{ categories, current, isFront }} edition={edition ?? null} />
      {above && <div className="mx-auto max-w-page px-5 md:px-8">{above}</div>}
      <main id="content" className="mx-auto max-w-page px-5 md:px-8">
        {children}
      </main>
      <SiteFooter {...site} />
      <script
        type="speculationrules"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash
        dangerouslySetInnerHTML={{ __html: speculationRules }}
      />
    </>
  )
}
