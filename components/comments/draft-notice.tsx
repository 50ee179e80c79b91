type Props = {
  /** It is in the form again, or it waits because something else was typed before it was found. */
  kind: 'restored' | 'found'
  restore: () => void
  discard: () => void
}

export function DraftNotice({ kind, restore, discard }: Props) {
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 font-sans text-meta text-ink-2">
      {kind === 'restored' ? 'Draft restored' : 'There is an earlier draft of yours'} —
      {kind === 'found' && (
        <button type="button" className="link py-1 font-semibold" onClick={restore}>
          Restore
        </button>
      )}
      <button type="button" className="link py-1 font-semibold" onClick={discard}>
        Discard
      </button>
    </p>
  )
}
