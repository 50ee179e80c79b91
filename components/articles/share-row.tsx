type Props = { title: string; url: string }

/** The e-mail link works everywhere; the button shares natively, or copies the address. */
export function ShareRow({ title, url }: Props) {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`
  return (
    <div className="no-print flex flex-wrap gap-3">
      <a href={mail} className="button button-small">
        E-mail this article
      </a>
      <button type="button" data-share className="button button-small">
        Share
      </button>
    </div>
  )
}
