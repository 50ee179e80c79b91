import type { Command } from 'commander'
import { addCommentsApprove } from './comments-approve'
import { addCommentsList } from './comments-list'

export function addComments(program: Command): void {
  const parent = program.command('comments').description('the replies of readers')
  addCommentsList(parent)
  addCommentsApprove(parent)
}
