import { GuestText } from '@/components/comments/guest-text'
import { formatMoment, isoWithOffset } from '@/lib/clock'
import type { EarlierText } from '@/lib/moderation/public'

type Props = { texts: EarlierText[]; timeZone: string; language: string }

/** What a comment said before somebody changed it. Nobody else ever sees this. */
export function EarlierTexts({ texts, timeZone, language }: Props) {
  if (texts.length === 0) return null
  return (
    <section aria-label="What it said before">
      <details className="desk-fold">
        <summary>What it said before</summary>
        <ol className="space-y-4 p-4">
          {texts.map(({ version, text, replacedAt }) => (
            <li key={version} className="border-s-2 border-rule ps-4">
              <p className="font-sans text-meta text-ink-3">
                Until{' '}
                <time dateTime={isoWithOffset(replacedAt, timeZone)}>
                  {formatMoment(replacedAt, timeZone, language)}
                </time>
              </p>
              <div className="prose prose-reply mt-1" dir="auto">
                <GuestText source={text} />
              </div>
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}
