import { Command, CommanderError } from 'commander'
import { ConfigError } from '@/lib/config-error'
import { EXIT_CONFIG, env } from '@/lib/env'
import { ImportError } from '@/lib/importing/import-error'
import { describeError } from '@/lib/log'
import { CommandError, EXIT_USAGE } from './commands/command-error'
import { addCommentsApprove } from './commands/comments-approve'
import { addCommentsList } from './commands/comments-list'
import { addDemo } from './commands/demo-load'
import { addDoctor } from './commands/doctor'
import { addImport } from './commands/import-wxr'
import { addKeysRotate } from './commands/keys-rotate'
import { addRetentionRun } from './commands/retention-run'
import { addUser } from './commands/user-create'

const program = new Command('rejoinder')
  .description('Works beside a running Rejoinder, or without it.')
  .exitOverride()

addImport(program)
addDemo(program)
addUser(program)
const comments = program.command('comments').description('the replies of readers')
addCommentsList(comments)
addCommentsApprove(comments)
addKeysRotate(program.command('keys').description('the keys of e-mail addresses'))
addRetentionRun(program.command('retention').description('what is kept, and for how long'))
addDoctor(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error)
}

/** Says in one sentence what went wrong, and returns what to exit with. */
function explain(error: unknown): number {
  // Commander has said it already: help, or what was typed wrongly.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE
  if (error instanceof ConfigError) return say(error.message, EXIT_CONFIG)
  if (error instanceof CommandError) return say(error.message, error.exitCode)
  if (error instanceof ImportError) return say(error.message, 1)
  if (env().LOG_LEVEL === 'debug') throw error
  const { error: kind, code } = describeError(error)
  return say(
    `This failed: ${[kind, code].filter(Boolean).join(' ')}. LOG_LEVEL=debug shows all of it.`,
    1,
  )
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`)
  return exitCode
}
