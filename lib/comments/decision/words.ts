import { LRUCache } from 'lru-cache'

/** An entry longer than this counts as its beginning: what is compared stays bounded. Words. */
const PHRASE_WORDS_MAX = 12

/** Scripts written without spaces: each of their characters stands for itself, in lists as in texts. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'

/** A character of an unspaced script, a run of letters and digits, or a symbol such as an emoji. */
const WORD = new RegExp(`${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+|\\p{S}`, 'gu')

/**
 * Marks that belong to no script (accents, Arabic vowels, joiners) and whatever is invisible. The
 * vowel signs of Indic scripts make other words and stay.
 */
const NOT_COMPARED = /\p{Script=Inherited}|\p{Default_Ignorable_Code_Point}/gu

/** Two Arabic ligatures fall apart into 18 and 8 letters; nothing else into more than 7. */
const WHOLE_SENTENCES = /[\ufdfa\ufdfb]/g

/**
 * What two spellings of one text have in common: compatibility forms (NFKD), case (full folding, so
 * that ß is ss), accents and invisible characters are gone.
 */
export function fold(text: string): string {
  const plain = text.replace(WHOLE_SENTENCES, ' ').normalize('NFKD')
  return plain.toUpperCase().toLowerCase().replace(NOT_COMPARED, '').replaceAll('ς', 'σ')
}

export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? []
}

/**
 * The entries of a list, one a line, that occur in a text as whole words. Every step along the
 * text costs as many look-ups as there are different lengths of entries: 12 at most.
 */
export function listedIn(list: string, texts: string[]): string[] {
  const { entries, lengths } = lists.memo(list)
  const found = new Set<string>()
  for (const words of texts.map(wordsOf)) {
    for (const length of lengths) {
      for (let start = 0; start + length <= words.length; start++) {
        const entry = entries.get(words.slice(start, start + length).join(' '))
        if (entry !== undefined) found.add(entry)
      }
    }
  }
  return [...found]
}

/** The same in a text as it was typed, where something invisible may stand inside a word. */
const TYPED_WORD = new RegExp(
  WORD.source.replace('\\p{M}', '\\p{M}\\p{Default_Ignorable_Code_Point}'),
  'gu',
)

/** Where an entry stands in a text: from the first to behind the last character. */
export type Place = [start: number, end: number]

/** Every place in a text where one of these entries stands as whole words, the longest first. */
export function placesOf(text: string, entries: string[]): Place[] {
  const wanted = entries.map((entry) => wordsOf(entry).slice(0, PHRASE_WORDS_MAX))
  const lengths = new Set(wanted.map((words) => words.length).filter((length) => length > 0))
  const phrases = new Set(wanted.map((words) => words.join(' ')))
  const words = [...text.matchAll(TYPED_WORD)].map(({ 0: word, index }) => ({
    folded: wordsOf(word).join(' '),
    place: [index, index + word.length] as Place,
  }))
  const places: Place[] = []
  for (let start = 0; start < words.length; start++) {
    const length = [...lengths]
      .sort((a, b) => b - a)
      .find((length) => {
        const end = start + length
        return end <= words.length && phrases.has(joined(words.slice(start, end)))
      })
    const [first, last] = [words[start], length && words[start + length - 1]]
    if (!length || !first || !last) continue
    places.push([first.place[0], last.place[1]])
    start += length - 1
  }
  return places
}

function joined(words: { folded: string }[]): string {
  return words.map(({ folded }) => folded).join(' ')
}

type List = { entries: Map<string, string>; lengths: Set<number> }

/** Lists are long and change rarely: two in force, two that somebody tries out. */
const lists = new LRUCache<string, List>({ max: 4, memoMethod: readList })

function readList(list: string): List {
  const entries = new Map<string, string>()
  const lengths = new Set<number>()
  for (const line of list.split('\n')) {
    const words = wordsOf(line).slice(0, PHRASE_WORDS_MAX)
    if (words.length === 0) continue
    entries.set(words.join(' '), line.trim())
    lengths.add(words.length)
  }
  return { entries, lengths }
}
