import { countWords, minutesFor } from '@/lib/articles/word-count'

/** How long the text is, in words and in the time of its readers. Nothing while there is none. */
export function WordCount({ source }: { source: string }) {
  const words = Math.round(countWords(source))
  const minutes = minutesFor(words)
  if (words === 0) return null
  return (
    <p className="font-sans text-meta text-ink-2 tabular-nums">
      {`${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`}
    </p>
  )
}
