import type { DiffPart } from '@/lib/editing/word-diff'

/** What became of a text: what went is struck through, what came is underlined. */
export function WordChanges({ parts }: { parts: DiffPart[] }) {
  return (
    <p className="desk-diff" dir="auto">
      {parts.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in its order
        if (kind === 'same') return <span key={index}>{text}</span>
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>
      })}
    </p>
  )
}
