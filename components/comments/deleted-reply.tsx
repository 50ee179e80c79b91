'use client'
import { useEffect, useRef } from 'react'

/** Stands where a reply could be changed, after its author took it back. */
export function DeletedReply({ articlePath }: { articlePath: string }) {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div
      ref={told}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer to the click must be found, on a page that was loaded anew
      autoFocus
      className="border-s-3 border-ok bg-ok-soft p-4"
    >
      <h1 className="font-sans font-semibold text-ok">✓ Your reply is deleted.</h1>
      <p className="mt-2 font-sans">
        Nobody but the moderators can see it any more.{' '}
        <a href={articlePath} className="underline">
          Back to the article
        </a>
      </p>
    </div>
  )
}
