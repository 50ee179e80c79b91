import type { Command } from 'commander'
import { decideComment } from '@/lib/moderation/mutations'
import { getDeskComment } from '@/lib/moderation/queries'
import { operator } from '../operator'
import { CommandError } from './command-error'
import { type CommonOptions, print, withCommonOptions } from './output'
import { withDatabase } from './with-database'

type Outcome = 'approved' | 'was approved already' | 'does not exist' | 'was just changed by others'

export function addCommentsApprove(parent: Command): void {
  withCommonOptions(parent.command('approve'))
    .description('make replies public')
    .argument('<id...>', 'as `comments list` shows them')
    .action(approveComments)
}

async function approveComments(ids: string[], options: CommonOptions): Promise<void> {
  const outcomes = await withDatabase(async () => {
    const done: { id: string; outcome: Outcome }[] = []
    for (const id of ids) done.push({ id, outcome: await approve(id) })
    return done
  })
  print(outcomes, options, () => outcomes.map(({ id, outcome }) => `${id} ${outcome}.`))
  const failed = outcomes.filter(({ outcome }) => !/approved/.test(outcome)).length
  if (failed > 0) throw new CommandError(`${failed} of ${ids.length} could not be approved.`)
}

async function approve(id: string): Promise<Outcome> {
  const comment = await getDeskComment(operator, id)
  if (!comment) return 'does not exist'
  if (comment.status === 'APPROVED') return 'was approved already'
  const { version } = comment
  const decided = await decideComment(
    operator,
    { commentId: id, version, to: 'APPROVED' },
    new Date(),
  )
  return decided.kind === 'decided' ? 'approved' : 'was just changed by others'
}
