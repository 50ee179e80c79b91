import 'server-only'
import { announce, EVERYTHING } from '@/lib/database/announce'
import { appClient } from '@/lib/database/app-client'
import { saveArticle } from '@/lib/importing/articles'
import { planImport } from '@/lib/importing/plan'
import { emptyReport, hasChanges, type ImportReport } from '@/lib/importing/report'
import { saveTerms } from '@/lib/importing/terms'
import { parseWxr } from '@/lib/importing/wxr'

type Options = {
  /** The same report, and nothing written. */
  dryRun: boolean
  now: Date
  onProgress?: (done: number, total: number) => void
}

/**
 * Takes over a WordPress export (WXR): articles and pages with their authors, categories, tags, old
 * addresses and comments. Every article is a transaction of its own, and what is there already is
 * compared first: a run that broke off is completed by the next. Throws `ImportError`.
 */
export async function importWxr(
  text: string,
  { dryRun, now, onProgress }: Options,
): Promise<ImportReport> {
  const report = emptyReport(dryRun)
  const file = parseWxr(text)
  const known = await appClient().article.findMany({ select: { slug: true, importKey: true } })
  const { terms: planned, articles } = planImport(file, known, report)
  onProgress?.(0, articles.length)
  try {
    const terms = await saveTerms(planned, dryRun, report)
    for (const [index, article] of articles.entries()) {
      await saveArticle(article, { dryRun, now, terms, report })
      onProgress?.(index + 1, articles.length)
    }
  } finally {
    // Also when it broke off: what was written until then is there for everybody.
    if (!dryRun && hasChanges(report)) await announceEverything()
  }
  return report
}

async function announceEverything(): Promise<void> {
  await appClient().$transaction((transaction) => announce(transaction, [EVERYTHING]))
}
