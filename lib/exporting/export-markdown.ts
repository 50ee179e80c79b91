import 'server-only'
import { appClient } from '@/lib/database/app-client'
import { writeArticleFile } from './article-file'
import { fileOf, fileSelect } from './article-row'

/** Articles read at once. */
const AT_ONCE = 100

export type FileToWrite = { name: string; text: string }

/** Every article as a file, whoever may read it: drafts as well. Replies are not among them. */
export async function exportMarkdown(
  write: (file: FileToWrite) => Promise<void>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const total = await appClient().article.count()
  let [done, after] = [0, '']
  for (;;) {
    const rows = await appClient().article.findMany({
      where: { slug: { gt: after } },
      select: fileSelect,
      orderBy: { slug: 'asc' },
      take: AT_ONCE,
    })
    for (const row of rows) {
      await write({ name: `${row.slug}.md`, text: writeArticleFile(fileOf(row)) })
      onProgress(++done, total)
    }
    const last = rows.at(-1)
    if (!last) return done
    after = last.slug
  }
}
