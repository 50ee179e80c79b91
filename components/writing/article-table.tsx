import { formatMoment } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { type ArticleRow, STATUS_WORDS } from '@/lib/writing/public'

type Props = { rows: ArticleRow[]; timeZone: string; language: string }

/** A table where there is room, one under the other where there is not. */
export function ArticleTable({ rows, timeZone, language }: Props) {
  return (
    <table className="article-table">
      <thead>
        <tr>
          {['Title', 'Author', 'Section', 'Status', 'Date', 'Replies'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={paths.deskArticle(row.id)} className="hover:text-accent" dir="auto">
                {row.title}
              </a>
              {row.status === 'PUBLISHED' && (
                <a
                  href={paths.article(row.slug)}
                  className="link ms-3 font-sans font-normal text-meta"
                >
                  View<span className="sr-only">{` ${row.title}`}</span>
                </a>
              )}
            </th>
            <td>{row.author}</td>
            <td>{row.section}</td>
            <td data-status={row.status}>{STATUS_WORDS[row.status]}</td>
            <td className="tabular-nums">{dateOf(row, timeZone, language)}</td>
            <td className="tabular-nums">
              {row.commentCount.toLocaleString('en')}
              <span className="md:hidden"> replies</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** When readers saw it, or will; of a draft when it was saved. */
function dateOf({ publishedAt, savedAt }: ArticleRow, timeZone: string, language: string): string {
  const date = publishedAt ?? savedAt
  return date ? formatMoment(date, timeZone, language) : ''
}
