type Props = { name: string; link: string }

/** The link of an invitation, this once: only its digest is stored. */
export function OneTimeLink({ name, link }: Props) {
  return (
    <>
      <p className="font-semibold">{name ? `${name} is invited.` : 'Here is another link.'}</p>
      <p className="mt-1">
        Hand this link over yourself. It is shown this once, works once, and for 72 hours.
      </p>
      <label className="mt-3 block">
        <span className="mb-1 block text-caption text-ink-2">The link</span>
        <input className="input" readOnly value={link} />
      </label>
    </>
  )
}
