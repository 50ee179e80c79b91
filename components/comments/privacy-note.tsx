import { paths } from '@/lib/paths'

/** Below the form: where the promise about the e-mail address is spelt out. */
export function PrivacyNote() {
  return (
    <p className="mt-6 font-sans text-meta text-ink-2">
      <a href={paths.privacy} className="link">
        What happens to what you type, and for how long
      </a>
    </p>
  )
}
