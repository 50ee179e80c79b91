import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SectionRow } from '@/components/articles/section-row'
import { TopStories } from '@/components/articles/top-stories'
import { JsonLd } from '@/components/site/json-ld'
import { layOut, ROW_ARTICLES } from '@/lib/archives/front-page'
import { listSectionRows, listTopStories } from '@/lib/archives/queries'
import { paths } from '@/lib/paths'
import { getSite } from '@/lib/settings/queries'
import { absoluteUrl } from '@/lib/site-url'
import { organization, webSite } from '@/lib/structured-data'
import { cardTags } from './card-tags'
import { feedTypes } from './feed-types'
import { SitePage } from './site-page'

export const instant = false

/** The lead and what stands beside it. */
const TOP_STORIES = 4

/** Sections with a row of their own; the others are in the navigation. */
const SECTIONS = 8

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { title, tagline } = await getSite()
  const url = absoluteUrl(paths.home)
  return {
    title: tagline ? `${title} — ${tagline}` : title,
    ...(tagline && { description: tagline }),
    alternates: { canonical: url, types: feedTypes({ title, base: paths.home }) },
    openGraph: { type: 'website', title, url, siteName: title, description: tagline },
  }
}

export default async function FrontPage() {
  await connection()
  const site = await getSite()
  const [top, sections] = await Promise.all([
    listTopStories(site.leadArticleId, TOP_STORIES),
    listSectionRows(SECTIONS, ROW_ARTICLES + TOP_STORIES),
  ])
  const { rows, more } = layOut(top, sections)
  const { timeZone, language } = site
  return (
    <SitePage
      tags={cardTags([...top, ...rows.flatMap(({ articles }) => articles), ...more])}
      isFront
    >
      <h1 className="sr-only">{site.title}</h1>
      {top.length > 0 ? (
        <TopStories {...{ timeZone, language }} articles={top} />
      ) : (
        <p className="py-24 text-center text-standfirst text-ink-2">Nothing published yet.</p>
      )}
      {rows.map(({ slug, name, articles }) => (
        <SectionRow
          key={slug}
          id={`section-${slug}`}
          title={
            <a href={paths.category(slug)} className="hover:text-accent hover:underline">
              More from {name}
            </a>
          }
          {...{ articles, timeZone, language }}
        />
      ))}
      {more.length > 0 && (
        <SectionRow
          id="more"
          title={`More from ${site.title}`}
          {...{ articles: more, timeZone, language }}
        />
      )}
      <JsonLd things={[webSite(site), organization(site)]} />
    </SitePage>
  )
}
