import type { Thing } from 'schema-dts'
import { jsonLd } from '@/lib/json-ld'

/** What the page is about, as data for machines. */
export function JsonLd({ things }: { things: Thing[] }) {
  const data = { '@context': 'https://schema.org', '@graph': things }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, with every bracket escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(data) }} />
}
