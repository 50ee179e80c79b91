import { createHash } from 'node:crypto'

/** Words a local paper uses; enough of them that compressing the text is as hard as with a real one. */
const WORDS = `the of and to in a that for was on it as with at by from his her they council harbour
market bridge school river station ferry library tenants budget planning committee mayor residents
traders engineers volunteers quay tower road junction tram depot winter spring morning evening week
month year report survey meeting vote motion decision appeal permit contract repair closure opening
delay cost price rent ticket queue notice letter answer question promise reason number plan map rule
says said told asked agreed refused opened closed moved waited counted promised found lost kept built
painted measured carried crossed signed published old new late early quiet crowded narrow broken
public private local final second third last next several many few most every other same without
after before since until because although while between across under above near along about against
nobody everybody somebody neighbour visitor driver teacher baker fisherman gardener clerk inspector
concrete timber steel water gas electricity signal lamp bench fence wall roof floor window door stair
money pound tax fund grant loan profit debt account page line word sentence picture story history
yesterday tomorrow tonight again already almost enough perhaps certainly hardly slowly quickly`
  .trim()
  .split(/\s+/)

/** Text that is the same at every run, so that the pages of two runs are the same bytes. */
export function writer(seed: number) {
  const random = randomFrom(seed)
  // Squared: like in a language, a few words make up most of a text.
  const word = () => WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? 'the'

  function sentence(): string {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, word)
    const text = words.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }

  return {
    /** About so many words, in paragraphs of four sentences. */
    paragraphs(words: number): string {
      const sentences: string[] = []
      for (let count = 0; count < words; count += sentences.at(-1)?.split(' ').length ?? 1) {
        sentences.push(sentence())
      }
      const starts = [...sentences.keys()].filter((index) => index % 4 === 0)
      return starts.map((start) => sentences.slice(start, start + 4).join(' ')).join('\n\n')
    },
  }
}

/** A UUID that is the same at every run. */
export function idOf(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Mulberry32, a generator of a few lines in the public domain: numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
