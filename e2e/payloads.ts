import { randomUUID } from 'node:crypto'
import { hasSharedData, readSharedData } from '@/lib/testing/shared-data'
import type { Database } from './database'

/** About 1,440 ways to run a script, of public collections; PostgreSQL and the form take no NUL. */
export const PAYLOADS: string[] = hasSharedData
  ? JSON.parse(readSharedData('xss-payloads.json')).map((text: string) => text.replaceAll('\0', ''))
  : []

/** Whole elements that run at once wherever they are: for places that are looked at one by one. */
const PLAIN =
  /<script>[^<]*(alert|prompt|confirm)\(.*<\/script>|<(img|svg)[/ ][^<>]*\bon(error|load)=["']?(alert|prompt|confirm)/i
export const LIVELY = PAYLOADS.filter((text) => PLAIN.test(text)).filter(
  (_, index) => index % 2 === 0,
)

/** Each answers the one before: one thread on one page, far deeper than it is indented. */
export async function addChain(
  database: Database,
  articleId: string,
  texts: string[],
  { status = 'APPROVED', from = Date.UTC(2025, 11) } = {},
) {
  const ids = texts.map(() => randomUUID())
  const rows = texts.map((text, index) => ({
    ...{ id: ids[index], article_id: articleId, parent_id: ids[index - 1] ?? null },
    ...{ status, author_name: clipped(text), text, avatar_seed: index },
    ...{ author_url: `https://x.example/${text.slice(0, 180)}` },
    ...{ created_at: new Date(from + index).toISOString() },
  }))
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await database.query(
    `INSERT INTO comment (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::comment, $1)`,
    [JSON.stringify(rows)],
  )
  return ids
}

/** As much of it as fits a name. */
export function clipped(text: string): string {
  return [...text.trim()].slice(0, 80).join('') || '-'
}
