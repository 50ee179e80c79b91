import type { Env } from '@/lib/env'
import { SETUP_TOKEN_MS } from '@/lib/people/mutations'
import { siteUrl } from '@/lib/site-url'
import type { FirstRun } from './first-run'

/** A step that may take a moment. Plain lines, on a terminal and in a log alike. */
export function progress(step: string): void {
  process.stdout.write(`· ${step}\n`)
}

/** What the person who started it wants to know: where to look, and how to sign in. */
export function greet({ ADMIN_EMAIL }: Env, { demo, setupToken }: FirstRun): void {
  const lines = ['', `  Rejoinder is ready: ${siteUrl()}`]
  if (demo) {
    lines.push(
      `  The demo newspaper was loaded: ${demo.articles} articles, ${demo.replies} replies.`,
    )
  }
  if (setupToken) {
    const link = `${siteUrl()}/setup?token=${setupToken}`
    const minutes = SETUP_TOKEN_MS / 60_000
    lines.push(`  Make the first administrator within ${minutes} minutes: ${link}`)
  } else {
    lines.push(`  Sign in: ${siteUrl()}/sign-in${ADMIN_EMAIL ? ` as ${ADMIN_EMAIL}` : ''}`)
  }
  process.stdout.write(`${lines.join('\n')}\n\n`)
}
