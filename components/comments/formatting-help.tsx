const EXAMPLES = [
  ['**bold**', <strong key="b">bold</strong>],
  ['*italic*', <em key="i">italic</em>],
  ['`code`', <code key="c">code</code>],
  ['[a link](https://example.com)', 'a link'],
  ['> what somebody said', 'a quotation'],
  ['- one thing', 'an entry of a list'],
] as const

/** What may be written in a reply, for those who look for it. */
export function FormattingHelp() {
  return (
    <details className="font-sans text-meta text-ink-2">
      <summary className="inline-block cursor-pointer py-1 underline">Formatting help</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {EXAMPLES.map(([typed, result]) => (
          <div key={typed} className="contents">
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{result}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">A web address becomes a link. An empty line begins a paragraph.</p>
    </details>
  )
}
