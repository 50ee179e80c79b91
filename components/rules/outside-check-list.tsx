type Props = { checks: { title: string; host: string }[] }

/** Other servers that are shown every reply. That is decided where the site is run, not here. */
export function OutsideCheckList({ checks }: Props) {
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere" className="mb-3 font-semibold">
        Other servers
      </h2>
      {checks.map(({ title, host }) => (
        <p key={host} className="mb-2 text-meta">
          Every reply is shown to {title} ({host}), without the e-mail address.
        </p>
      ))}
      <p className="text-meta text-ink-2">
        {checks.length === 0 && 'No reply is shown to anybody else. '}
        Akismet is switched on and off with the variable <code>AKISMET_KEY</code> where the site is
        started.
      </p>
    </section>
  )
}
