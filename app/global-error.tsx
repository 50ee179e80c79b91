'use client'
import './globals.css'

type Props = { error: Error & { digest?: string } }

/** Stands alone: when this is shown, nothing else could be. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <body className="bg-paper text-ink">
        <title>Something went wrong</title>
        <main className="mx-auto max-w-column px-5 py-24">
          <h1 className="text-h1">This page could not be made</h1>
          <p className="mt-4 text-standfirst text-ink-2">
            The fault is ours. Load the page again; if it stays, tell the editors
            {error.digest && ` this number: ${error.digest}`}.
          </p>
        </main>
      </body>
    </html>
  )
}
