import type { FieldName } from '@/lib/writing/public'

/** What the fields of an article are called on the screen, in their order there. */
export const FIELD_TITLES: Record<FieldName, string> = {
  title: 'Title',
  standfirst: 'Standfirst',
  source: 'Text',
  category: 'Section',
  tags: 'Tags',
  author: 'Author',
  excerpt: 'Excerpt',
  slug: 'Address',
  imageUrl: 'Picture',
  imageAlt: 'What the picture shows',
  imageDecorative: 'Decoration',
  imageCaption: 'Caption',
  imageCredit: 'Credit',
  houseLineUse: 'House line',
  houseLine: 'Own house line',
  disclaimerUse: 'Disclaimer',
  disclaimer: 'Own disclaimer',
  comments: 'Replies',
  commentsCloseAt: 'Replies close',
  canonicalUrl: 'First published at',
  language: 'Language',
  direction: 'Direction',
  publishAt: 'Publish at',
}
