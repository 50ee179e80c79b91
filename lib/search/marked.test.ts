import { expect, test } from 'vitest'
import { MATCH_END, MATCH_START, readMarked } from './marked'

const [a, z] = [MATCH_START, MATCH_END]
const plain = (text: string) => ({ text, isMatch: false })
const match = (text: string) => ({ text, isMatch: true })

test.each([
  ['', []],
  ['no match', [plain('no match')]],
  [
    `the ${a}tide${z} and ${a}tides${z}`,
    [...[plain('the '), match('tide'), plain(' and '), match('tides')]],
  ],
  [`it&#8217;s ${a}R&amp;D${z} &hellip;`, [plain('it’s '), match('R&D'), plain(' …')]],
  [`a < b <script>${a}x${z}</script>`, [plain('a < b <script>'), match('x'), plain('</script>')]],
  [`torn ${a}open`, [plain('torn '), plain('open')]],
  [`torn ${z}shut`, [plain('torn '), plain('shut')]],
])('%j is read in pieces', (excerpt, pieces) => expect(readMarked(excerpt)).toEqual(pieces))
