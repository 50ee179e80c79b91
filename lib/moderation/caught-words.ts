import type { Reason } from '@/lib/comments/decision/verdict'
import { type Place, placesOf } from '@/lib/comments/decision/words'

/** Checks whose reasons name what they found. WordPress's find it inside longer words as well. */
const OF_WHOLE_WORDS = ['moderation-words', 'blocked-words']
const OF_PARTS = ['wordpress-moderation-keys', 'wordpress-disallowed-keys']

/** The places in a text that made a check speak, in their order. They do not overlap. */
export function caughtPlaces(reasons: Reason[], text: string): Place[] {
  const places = [
    ...placesOf(text, namedBy(reasons, OF_WHOLE_WORDS)),
    ...namedBy(reasons, OF_PARTS).flatMap((entry) => occurrencesOf(entry, text)),
  ]
  const sorted = places.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
  let end = 0
  return sorted.filter((place) => {
    if (place[0] < end) return false
    end = place[1]
    return true
  })
}

/** A reason names them as “this”. */
function namedBy(reasons: Reason[], checks: string[]): string[] {
  return reasons
    .filter(({ check }) => checks.includes(check))
    .flatMap(({ because }) => [...because.matchAll(/“([^”]+)”/g)].map(([, named = '']) => named))
}

function occurrencesOf(entry: string, text: string): Place[] {
  const [wanted, plain] = [entry.toLowerCase(), text.toLowerCase()]
  // A letter that changes its length with its case: then places in one are none in the other.
  if (plain.length !== text.length) return []
  const places: Place[] = []
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    places.push([at, at + wanted.length])
  }
  return places
}
