import { PREVIEW_BUTTON } from '@/lib/action-state'

type Props = {
  isPosting: boolean
  look: () => void
  cancel: (() => void) | undefined
}

/** What can be done with a reply that is written. */
export function FormButtons({ isPosting, look, cancel }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <button
        type="submit"
        className="button button-primary"
        aria-disabled={isPosting || undefined}
      >
        {isPosting ? 'Posting…' : 'Post Comment'}
      </button>
      <button
        type="submit"
        name={PREVIEW_BUTTON}
        value="1"
        className="button"
        onClick={(event) => {
          event.preventDefault()
          look()
        }}
      >
        Preview
      </button>
      {cancel && (
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
      )}
    </div>
  )
}
