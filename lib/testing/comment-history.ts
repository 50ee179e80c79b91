import type { Status } from '@/lib/moderation/schema'
import { moderator } from './actors'
import { CommentModel, type ModelComment, type Verdict } from './comment-model'
import { article, discussion } from './factories'
import { pick, seededRandom } from './random'

export type Moderator = Awaited<ReturnType<typeof moderator>>

/** A word that a new site does not have on its list, and this one has. */
const BLOCKED = 'casino'

/** What makes a text public at once, wait, or be taken for spam. */
const TEXTS: [[Verdict, string], ...[Verdict, string][]] = [
  ['publish', ''],
  ['publish', ''],
  ['hold', 'https://one.example https://two.example'],
  ['spam', `The ${BLOCKED} is open.`],
]

/** What happens to comments on a few articles, and what should come of it. */
export type CommentHistory = Awaited<ReturnType<typeof beginHistory>>

export async function beginHistory(seed: number) {
  await discussion({ blockedWords: BLOCKED })
  const articles = await Promise.all(Array.from({ length: 4 }, () => article()))
  const moderators = await Promise.all(Array.from({ length: 4 }, moderator))
  const random = seededRandom(seed)
  const model = new CommentModel()
  const happened: Record<string, number> = {}
  let said = 0

  return {
    model,
    random,
    happened,
    articleIds: articles.map(({ id }) => id) as [string, ...string[]],
    moderators: moderators as [Moderator, ...Moderator[]],

    /** A text nobody has said, and what the checks will say of it. */
    newText(): [Verdict, string] {
      const [verdict, rest] = pick(random, TEXTS)
      said += 1
      return [verdict, `Said ${said}. ${rest}`.trim()]
    },

    /** A comment nobody is busy with, nor with what it answers; both are taken now. */
    choose(busy: Set<string>, status?: Status): ModelComment | undefined {
      const isFree = (comment: ModelComment) =>
        ![comment.id, comment.parentId ?? ''].some((id) => busy.has(id)) &&
        (status === undefined || comment.status === status)
      const free = [...model.comments.values()].filter(isFree)
      const chosen = free[Math.floor(random() * free.length)]
      if (chosen) busy.add(chosen.id).add(chosen.parentId ?? chosen.id)
      return chosen
    },

    /** Writes down that something happened: so many operations. */
    count(what: string, operations = 1): number {
      happened[what] = (happened[what] ?? 0) + 1
      return operations
    },
  }
}
