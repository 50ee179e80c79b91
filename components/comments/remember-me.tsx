'use client'
import { useRef } from 'react'

type Props = {
  isTicked: boolean
  /** Something is remembered in this browser. */
  isRemembered: boolean
  forget: () => void
}

/** The consent box. Where it was ticked before, there is a way back. */
export function RememberMe({ isTicked, isRemembered, forget }: Props) {
  const box = useRef<HTMLInputElement>(null)

  function forgetAll(): void {
    forget()
    // The button goes away; whoever pressed it stands beside where it was.
    box.current?.focus()
  }

  return (
    <div className="font-sans text-meta">
      <label className="flex items-start gap-3">
        <input
          ref={box}
          type="checkbox"
          name="remember"
          defaultChecked={isTicked}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        Save my name, email, and website in this browser for the next time I comment.
      </label>
      {isRemembered && (
        <p className="mt-2 ps-8 text-ink-2">
          They are saved in this browser.{' '}
          <button type="button" className="link py-1 font-semibold" onClick={forgetAll}>
            Forget me
          </button>
        </p>
      )}
    </div>
  )
}
