import type { Ref } from 'react'

export type Posting = {
  name: string
  text: string
  /** Of the form it stands for. Pixels. */
  height: number
}

type Props = { posting: Posting; ref: Ref<HTMLElement> }

/**
 * A reply on its way, as it was typed, where it will stand when it has arrived. Nothing below it
 * moves meanwhile, and nothing is loaded for it: there may be no connection.
 */
export function PostingReply({ posting: { name, text, height }, ref }: Props) {
  return (
    <div style={{ minHeight: height }}>
      <section
        ref={ref}
        // It takes the focus and is read; a status is there when it has arrived.
        aria-label="Your reply"
        tabIndex={-1}
        className="mb-8 border-s-3 border-rule-strong p-4 text-ink-2"
      >
        <p className="font-sans font-semibold">Posting…</p>
        <p className="mt-3 font-sans font-semibold break-words" dir="auto">
          {name}
        </p>
        <p className="mt-3 text-comment break-words whitespace-pre-wrap" dir="auto">
          {text}
        </p>
      </section>
    </div>
  )
}
