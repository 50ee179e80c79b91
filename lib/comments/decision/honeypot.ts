import type { Check } from './verdict'

/** Spam rather than refusal: the answer must not tell a machine that it was caught. */
export const honeypot: Check = {
  name: 'honeypot',
  version: 1,
  run({ extra }) {
    if (extra === '') return []
    return [{ verdict: 'spam', because: 'A field that people do not see was filled in.' }]
  },
}
