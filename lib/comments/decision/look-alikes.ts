import { LRUCache } from 'lru-cache'
import { fold } from './words'

/**
 * Letters that pass for Latin ones, each above what it passes for. A small part of Unicode's
 * confusables (UTS #39): what names are faked with.
 */
const CYRILLIC = ['АВЕКМНОРСТУХІЈЅԌавекмнорстухіјѕԁһԛԝѵг', 'ABEKMHOPCTYXIJSGabekmhopctyxijsdhqwvr']
const GREEK = ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορστυχγη', 'ABEZHIKMNOPTYXaeikvopotuxyn']
const ARMENIAN = ['օոսհ', 'onuh']
const LATIN = ['ŁØĐĦłøđħıɑɡɩ', 'LODHlodhiagi']

const LOOK_ALIKES = new Map(
  [CYRILLIC, GREEK, ARMENIAN, LATIN].flatMap(([from = '', to = '']) =>
    [...from].map((letter, index) => [letter, to[index] ?? letter] as const),
  ),
)

/** The staff's are asked for with every reply. */
const skeletons = new LRUCache<string, string>({ max: 5000, memoMethod: makeSkeleton })

/** What a name looks like at a glance: two names with the same skeleton are easily confused. */
export function skeleton(name: string): string {
  return skeletons.memo(name)
}

function makeSkeleton(name: string): string {
  const latin = [...name.normalize('NFKD')].map((letter) => LOOK_ALIKES.get(letter) ?? letter)
  return fold(latin.join(''))
    .replace(/[i1|!]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}
