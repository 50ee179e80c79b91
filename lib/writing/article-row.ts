import type { Direction } from '@/lib/database/generated/enums'
import { UNTITLED } from './fields'
import { readLocalMoment } from './local-moment'
import type { Fields } from './public'

/** The columns of an article that its form fills by itself. */
export function articleRow(fields: Fields, timeZone: string) {
  return {
    title: fields.title.trim() || UNTITLED,
    standfirst: fields.standfirst.trim(),
    source: fields.source,
    excerpt: fields.excerpt.trim(),
    imageUrl: fields.imageUrl || null,
    imageAlt: fields.imageDecorative ? '' : fields.imageAlt.trim(),
    imageCaption: fields.imageCaption.trim(),
    imageCredit: fields.imageCredit.trim(),
    houseLine: lineOf(fields.houseLineUse, fields.houseLine),
    disclaimer: lineOf(fields.disclaimerUse, fields.disclaimer),
    commentsOpen: fields.comments !== 'closed',
    commentsCloseAt: readLocalMoment(fields.commentsCloseAt, timeZone),
    canonicalUrl: fields.canonicalUrl || null,
    language: fields.language || null,
    direction: (fields.direction || null) as Direction | null,
  }
}

function lineOf(use: string, line: string): string | null {
  if (use === 'site') return null
  return use === 'own' ? line.trim() : ''
}
