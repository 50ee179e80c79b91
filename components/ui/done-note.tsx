import type { ReactNode, Ref } from 'react'

type Props = { children: ReactNode; ref?: Ref<HTMLDivElement> }

/** What was done. Takes the focus, with and without JavaScript. */
export function DoneNote({ children, ref }: Props) {
  return (
    <div
      ref={ref}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer must be found, on a page that was loaded anew
      autoFocus
      className="mb-6 border-s-3 border-ok bg-ok-soft p-4 font-sans"
    >
      {children}
    </div>
  )
}
