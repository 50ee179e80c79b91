import type { Ref } from 'react'
import { GuestTextLater } from './guest-text-later'

type Props = { text: string; ref?: Ref<HTMLDivElement> }

/** A reply as it will look, by the same way as a published one. */
export function ReplyPreview({ text, ref }: Props) {
  return (
    <section
      ref={ref}
      aria-label="Preview"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the preview must be found, on a page that was loaded anew
      autoFocus
      className="border-s-3 border-rule-strong bg-surface p-4"
    >
      <p className="font-sans font-semibold">Preview. Your reply is not posted yet.</p>
      <div className="prose prose-reply mt-3" dir="auto">
        <GuestTextLater source={text} />
      </div>
    </section>
  )
}
