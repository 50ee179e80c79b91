import type { Challenge } from 'altcha-lib'

/** Longer than a slow phone needs; a reply without its proof waits for a moderator. Milliseconds. */
const PATIENCE_MS = 60_000

/** Works out what the site asked, in the background. Empty when that cannot be done here. */
export async function proveWork(challenge: Challenge): Promise<string> {
  try {
    const [{ solveChallenge }, { deriveKey }] = await Promise.all([
      import('altcha-lib'),
      import('altcha-lib/algorithms/web/pbkdf2'),
    ])
    const solution = await solveChallenge({ challenge, deriveKey, timeout: PATIENCE_MS })
    return solution ? base64url(JSON.stringify({ challenge, solution })) : ''
  } catch {
    // Without https there is no WebCrypto.
    return ''
  }
}

/** All of it is ASCII. */
function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
