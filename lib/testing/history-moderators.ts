import { expect } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { correctComment } from '@/lib/editing/corrections'
import { decideComment, keepComment } from '@/lib/moderation/mutations'
import { COMMENT_STATUSES, type Status } from '@/lib/moderation/schema'
import { editReply } from '@/lib/revisions/mutations'
import { NOW } from './clock'
import type { CommentHistory } from './comment-history'
import type { ModelComment } from './comment-model'
import { sender } from './factories'
import { pick } from './random'

const TARGETS = ['RESTORE', ...COMMENT_STATUSES] as const

/** What moderators do in a history, and when others do something in the same moment. */
export function historyModerators({ model, random, moderators, newText, count }: CommentHistory) {
  /** Now and then on a version that is not there any more, or not yet. */
  async function decide({ id, version: current }: ModelComment): Promise<number> {
    const version = current + (random() < 0.15 ? pick(random, [-1, 1]) : 0)
    const to = pick(random, TARGETS)
    const expected = model.answerTo(id, version, to)
    const answer = await decideComment(
      pick(random, moderators),
      { commentId: id, version, to },
      NOW,
    )
    expect(answer.kind).toBe(expected)
    if (expected === 'decided') model.decide(id, to)
    return count(to === 'RESTORE' && expected === 'decided' ? 'restored' : expected)
  }

  /** Several moderators look at the same comment and press at once: one of them is in time. */
  async function race({ id, version, status }: ModelComment): Promise<number> {
    const targets = COMMENT_STATUSES.filter((other) => other !== status)
    const answers = await Promise.all(
      targets.map((to, index) => {
        const actor = moderators[index] ?? moderators[0]
        return decideComment(actor, { commentId: id, version, to }, NOW)
      }),
    )
    const winners = answers.flatMap((answer, index) =>
      answer.kind === 'decided' ? [targets[index] as Status] : [],
    )
    expect(winners).toHaveLength(1)
    for (const to of winners) model.decide(id, to)
    return count('race', targets.length)
  }

  /** Its author changes it while a moderator decides: whoever comes second knows of the first. */
  async function raceWithEdit({ id, version, status }: ModelComment): Promise<number> {
    if (model.answerToAuthor(id, 'edit') !== 'done') return 0
    const to = pick(random, COMMENT_STATUSES)
    const [verdict, text] = newText()
    const [decided, edited] = await Promise.all([
      decideComment(pick(random, moderators), { commentId: id, version, to }, NOW),
      editReply([id], { commentId: id, text }, sender(), NOW),
    ])
    expect(decided.kind === 'decided' && to === status).toBe(false)
    if (decided.kind === 'decided') model.decide(id, to)
    const isTooLate = model.answerToAuthor(id, 'edit') === 'too-late'
    expect(edited.kind).toBe(isTooLate ? 'refused' : 'edited')
    if (!isTooLate) model.edit(id, text, verdict)
    return count('race with an edit', 2)
  }

  /** A moderator answers the reports that were there a moment ago, and no later ones. */
  async function keep({ id, version, reports }: ModelComment): Promise<number> {
    const open = await appClient().report.findMany({
      where: { commentId: id, resolvedAt: null },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    expect(open).toHaveLength(reports)
    const seen = Math.floor(random() * (reports + 1))
    const lastReport = open[seen - 1]?.id ?? 0n
    const isOld = random() < 0.2
    const input = { commentId: id, version: isOld ? version - 1 : version, lastReport }
    const expected = isOld || seen === 0 ? 'stale' : 'kept'
    const answer = await keepComment(pick(random, moderators), input, NOW)
    expect(answer.kind).toBe(expected)
    if (expected === 'kept') model.keep(id, seen)
    return count(expected === 'kept' ? 'kept' : 'keep: stale')
  }

  /** A moderator puts the words of a version right, now and then of one that is not there any more. */
  async function correct({ id, version }: ModelComment): Promise<number> {
    const isOld = random() < 0.2
    const [, text] = newText()
    const said = { text, name: 'Nora Reader', website: null }
    const seen = { commentId: id, version: isOld ? version - 1 : version }
    const answer = await correctComment(pick(random, moderators), { ...seen, ...said }, NOW)
    expect(answer.kind).toBe(isOld ? 'stale' : 'corrected')
    if (!isOld) model.correct(id, text)
    return count(isOld ? 'correct: stale' : 'corrected')
  }

  return { decide, race, raceWithEdit, keep, correct }
}
