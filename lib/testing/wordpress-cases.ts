import type { DecisionContext, Verdict } from '@/lib/comments/decision/verdict'
import { DAY_MS, later, SECOND_MS } from './clock'
import type { facts } from './decision-facts'

type Given = Parameters<typeof facts>[0] & { said?: Record<string, string> }

/** One verdict for all, or WordPress's, that of our preset, and that of our own rules. */
type Verdicts = Verdict | [wordpress: Verdict, preset: Verdict, ours: Verdict]

export type WordPressCase = [what: string, given: Given, verdicts: Verdicts, why?: string]

const ago = (seconds: number) => later(-seconds * SECOND_MS)
const times = (count: number, seconds: number) => Array.from({ length: count }, () => ago(seconds))
const posted = (ofAddress: Date[], ofEmail: Date[] = []): Partial<DecisionContext> => ({
  recentPosts: { ofAddress, ofEmail },
})
const nobody = { knownNames: [] }
const openToAll = { settings: { holdPolicy: 'PUBLISH' } } as const
const holdAll = { settings: { holdPolicy: 'HOLD_ALL' } } as const
const moderate = (moderationWords: string) => ({ settings: { moderationWords } })
const block = (blockedWords: string) => ({ settings: { blockedWords } })
const says = (text: string) => ({ said: { text } })
const LONG =
  'The new cranes are far too loud at night, and the council has known it since last March.'

const FORM = 'The form takes less than the old database columns did, so that a page stays readable.'
const NORMALISED = 'Words are compared after compatibility forms, accents and case are gone.'

/**
 * WordPress 7.1's algorithm for a guest's comment, case by case, at its default settings unless said
 * otherwise; the writer is Nora, published before. Its `trash` is called spam here, an error page is
 * a refusal. The third column is what our own rules say, and the last one why that differs.
 */
export const WORDPRESS_CASES: WordPressCase[] = [
  // Intake: wp_handle_comment_submission.
  ['what it answers is gone', { parent: { isAnswerable: false, depth: 1 } }, 'refuse'],
  [
    'what it answers is of another article',
    { parent: { isAnswerable: false, depth: 1 } },
    ['publish', 'refuse', 'refuse'],
    'WordPress never looks which post the parent belongs to; the database here would refuse the row.',
  ],
  ['it answers a public reply', { parent: { isAnswerable: true, depth: 9 } }, 'publish'],
  [
    'it answers deeper than the site’s limit',
    { parent: { isAnswerable: true, depth: 5 }, settings: { maxDepth: 5 } },
    ['publish', 'publish', 'refuse'],
    'WordPress’s limit is one of display; ours is off unless somebody wants it.',
  ],
  ['comments are closed', { commentsOpen: false }, 'refuse'],
  ['the article is older than 14 days', { ...old(14), settings: { closeAfterDays: 14 } }, 'refuse'],
  ['the article is 13 days old', { ...old(13), settings: { closeAfterDays: 14 } }, 'publish'],
  ['the article is old, and nothing closes', old(4000), 'publish'],
  ['there is no text', says(''), 'refuse'],
  ['there is nothing but space', says(' \n\t'), 'refuse'],
  ['there is no name', { said: { name: '' } }, 'refuse'],
  ['there is no e-mail', { said: { email: '' } }, 'refuse'],
  ['the e-mail is none', { said: { email: 'nora at home' } }, 'refuse'],
  ['the name has 246 characters', { said: { name: 'x'.repeat(246) } }, 'refuse'],
  [
    'the name has 245 characters',
    { said: { name: 'x'.repeat(245) }, ...openToAll },
    ['publish', 'refuse', 'refuse'],
    FORM,
  ],
  ['the e-mail has 101 characters', { said: { email: `${'x'.repeat(89)}@example.com` } }, 'refuse'],
  ['the website has 201 characters', { said: { website: `x.de/${'x'.repeat(196)}` } }, 'refuse'],
  ['the text has 65,526 bytes', says('x'.repeat(65_526)), 'refuse'],
  ['the text has 5,001 characters', says('x'.repeat(5001)), ['publish', 'refuse', 'refuse'], FORM],
  [
    'the website is a script',
    { said: { website: 'javascript:alert(1)' } },
    ['publish', 'refuse', 'refuse'],
    'WordPress drops such an address silently; here the field says what it takes.',
  ],

  // Duplicates and floods: wp_allow_comment.
  ['the same again, in the same place', { twinNames: ['Nora'] }, 'refuse'],
  ['the same again, the name in capitals', { twinNames: ['NORA'] }, 'refuse'],
  [
    'the same again under another name',
    { twinNames: ['Echo'] },
    ['publish', 'publish', 'refuse'],
    'One e-mail is one person, whatever name is typed.',
  ],
  ['the same address posted 14 seconds ago', posted([ago(14)]), 'refuse'],
  ['the same address posted 15 seconds ago', posted([ago(15)]), 'publish'],
  ['the same e-mail posted 14 seconds ago', posted([], [ago(14)]), 'refuse'],
  ['the same e-mail posted 15 seconds ago', posted([], [ago(15)]), 'publish'],
  ['both posted 14 seconds ago', posted([ago(14)], [ago(14)]), 'refuse'],
  ['four posts in a minute', posted(times(4, 16)), 'publish'],
  [
    'five posts in a minute',
    posted(times(5, 16)),
    ['publish', 'publish', 'refuse'],
    'A machine that waits 15 seconds is stopped as well.',
  ],
  [
    'twenty posts in an hour',
    posted(times(20, 1800)),
    ['publish', 'publish', 'refuse'],
    'And so is one that waits a minute.',
  ],

  // check_comment, in its order.
  ['everything is moderated', holdAll, 'hold'],
  ['everything is moderated, and nobody knows her', { ...holdAll, ...nobody }, 'hold'],
  ['two links', says('https://a.example and https://b.example'), 'hold'],
  ['one link', says('https://a.example'), 'publish'],
  ['one link where one is held', { ...says('https://a.example'), ...maxLinks(1) }, 'hold'],
  ['many links where none is counted', { ...says(manyLinks(9)), ...maxLinks(0) }, 'publish'],
  ['nine links where ten are held', { ...says(manyLinks(9)), ...maxLinks(10) }, 'publish'],
  [
    'a website and one link',
    { said: { text: 'https://a.example', website: 'b.example' } },
    'publish',
  ],
  [
    'one link, and nothing shows that it was typed',
    { ...says('https://a.example'), stamp: { kind: 'absent' } },
    ['publish', 'publish', 'hold'],
    'Without a start stamp half as many links pass.',
  ],
  ['a moderation word in the text', { ...says('My Casino!'), ...moderate('CASINO') }, 'hold'],
  ['in the name', { said: { name: 'Casino' }, ...openWith('casino') }, 'hold'],
  ['in the e-mail', { said: { email: 'a@casino.example' }, ...moderate('casino') }, 'hold'],
  ['in the website', { said: { website: 'casino.example' }, ...moderate('casino') }, 'hold'],
  ['in Cyrillic capitals', { ...says('КАЗИНО'), ...moderate('казино') }, 'hold'],
  ['on the second line of a list', { ...says('poker'), ...moderate('casino\n poker \n') }, 'hold'],
  ['an entry of two words', { ...says('Cheap pills'), ...moderate('cheap pills') }, 'hold'],
  ['an empty list', { ...says('casino'), ...moderate(' \n\n') }, 'publish'],
  ['an entry that is a pattern', { ...says('casino'), ...moderate('.*') }, 'publish'],
  [
    'an entry inside another word',
    { ...says('I run WordPress.'), ...moderate('press') },
    ['hold', 'hold', 'publish'],
    'Lists are compared word by word: "press" is not in "WordPress".',
  ],
  [
    'an accent in the text',
    { ...says('Un café'), ...moderate('cafe') },
    ['publish', 'publish', 'hold'],
    NORMALISED,
  ],
  [
    'full-width letters',
    { ...says('ｃａｓｉｎｏ'), ...moderate('casino') },
    ['publish', 'publish', 'hold'],
    NORMALISED,
  ],
  [
    'an invisible character inside',
    { ...says('ca\u200bsino'), ...moderate('casino') },
    ['publish', 'hold', 'hold'],
    'What nobody can see is taken out before anything is compared.',
  ],
  [
    'marks inside that vanish when it is read',
    { ...says('ca**si**no'), ...moderate('casino') },
    ['publish', 'publish', 'hold'],
    'Both lists look at the text as it is read, not only one of them.',
  ],
  [
    'two words with more space between them',
    { ...says('cheap,  pills'), ...moderate('cheap pills') },
    ['publish', 'publish', 'hold'],
    'What stands between words is not compared.',
  ],
  ['nobody knows her', nobody, 'hold'],
  ['her name and e-mail are known', {}, 'publish'],
  ['her name is known in capitals', { knownNames: ['NORA'] }, 'publish'],
  [
    'her e-mail is known under another name',
    { knownNames: ['Echo'] },
    ['hold', 'hold', 'publish'],
    'One e-mail is one person, whatever name is typed.',
  ],
  ['nobody knows her and nobody has to wait', { ...nobody, ...openToAll }, 'publish'],

  // wp_check_comment_disallowed_list.
  ['a blocked word', { ...says('v1agra'), ...block('v1agra') }, 'spam'],
  ['in the e-mail, blocked', { said: { email: 'v1agra@a.example' }, ...block('v1agra') }, 'spam'],
  ['in the website, blocked', { said: { website: 'v1agra.example' }, ...block('v1agra') }, 'spam'],
  ['from somebody unknown', { ...says('v1agra'), ...block('v1agra'), ...nobody }, 'spam'],
  ['with two links', { ...says(`v1agra ${manyLinks(2)}`), ...block('v1agra') }, 'spam'],
  ['with marks inside', { ...says('v1**ag**ra'), ...block('v1agra') }, 'spam'],
  [
    'too soon after another',
    { ...says('v1agra'), ...block('v1agra'), ...posted([ago(1)]) },
    'refuse',
  ],
  [
    'inside another word',
    { ...says('Scunthorpe'), ...block('thor') },
    ['spam', 'spam', 'publish'],
    'Lists are compared word by word.',
  ],
  [
    'broken up by tags',
    { ...says('v1<b>ag</b>ra'), ...block('v1agra') },
    ['spam', 'publish', 'publish'],
    'Tags are text here: what is read is the broken word, with its tags.',
  ],

  // What WordPress leaves to plugins.
  [
    'a machine filled in the hidden field',
    { said: { extra: 'x' } },
    ['publish', 'publish', 'spam'],
    'People do not see that field.',
  ],
  [
    'written in a second',
    { stamp: { kind: 'started', at: ago(1) } },
    ['publish', 'publish', 'hold'],
    'Nobody types that fast.',
  ],
  ['with a forged stamp', { stamp: { kind: 'forged' } }, 'publish'],
  [
    'letters turned around',
    says('\u202edetaeler'),
    ['publish', 'publish', 'hold'],
    'It is read as something else than was written.',
  ],
  [
    'marks piled on a letter',
    says(`a${'\u0301'.repeat(20)}`),
    ['publish', 'publish', 'hold'],
    'It covers the lines around.',
  ],
  [
    'nearly the same as before, elsewhere',
    { ...says(LONG), earlierTexts: [LONG.replace('March', 'April')] },
    ['publish', 'publish', 'hold'],
    'A text that is only touched up is a repetition.',
  ],
  [
    'under the name of an author',
    { staffNames: ['Nora'] },
    ['publish', 'publish', 'hold'],
    'A guest must not pass for the desk.',
  ],
]

function old(days: number) {
  return { publishedAt: later(-days * DAY_MS - SECOND_MS) }
}

function maxLinks(links: number) {
  return { settings: { maxLinks: links } }
}

function manyLinks(count: number): string {
  return Array.from({ length: count }, (_, index) => `https://${index}.example`).join(' ')
}

function openWith(moderationWords: string) {
  return { settings: { holdPolicy: 'PUBLISH', moderationWords } } as const
}
