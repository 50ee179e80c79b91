import type { DecisionSettings } from '@/lib/comments/decision/settings'
import type { DecisionContext } from '@/lib/comments/decision/verdict'
import type { CommentInput } from '@/lib/comments/schema'
import { DAY_MS, later, MINUTE_MS, NOW } from './clock'

type Facts = Partial<Omit<DecisionContext, 'settings'>> & { settings?: Partial<DecisionSettings> }

/** A new site's settings. */
const SETTINGS: DecisionSettings = {
  ruleSet: 'STANDARD',
  holdPolicy: 'HOLD_FIRST',
  maxLinks: 2,
  closeAfterDays: 0,
  maxDepth: 0,
  moderationWords: '',
  blockedWords: '',
}

/** A known person with nothing against them. */
const HARMLESS: Omit<DecisionContext, 'settings'> = {
  now: NOW,
  commentsOpen: true,
  publishedAt: later(-DAY_MS),
  parent: null,
  twinNames: [],
  earlierTexts: [],
  staffNames: [],
  recentPosts: { ofAddress: [], ofEmail: [] },
  knownNames: ['Nora'],
  standing: { person: null, isAddressBlocked: false },
  stamp: { kind: 'started', at: later(-MINUTE_MS) },
  work: { kind: 'not-asked' },
  linkCount: 0,
  plainText: '',
  outside: [],
}

/** What is known besides the reply itself: nothing against it, but for what is given. */
export function facts({ settings, ...changes }: Facts = {}): DecisionContext {
  return { ...HARMLESS, ...changes, settings: { ...SETTINGS, ...settings } }
}

/** A reply after parsing, which no check has anything to say about. */
export function reply(changes: Partial<CommentInput> = {}): CommentInput {
  return {
    articleId: 'a',
    parentId: undefined,
    key: undefined,
    text: 'Well said.',
    name: 'Nora',
    email: 'nora@example.com',
    website: null,
    extra: '',
    stamp: '',
    proof: '',
    ...changes,
  }
}
