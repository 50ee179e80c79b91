import { Command, CommanderError } from 'commander'
import { ConfigError } from '@/lib/config-error'
import { EXIT_CONFIG, env } from '@/lib/env'
import { ImportError } from '@/lib/importing/import-error'
import { describeError } from '@/lib/log'
import { CommandError, EXIT_USAGE } from './commands/command-error'

/** By their first word. Each is loaded when it is typed: the half of the product it needs takes seconds. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  import: async () => (await import('./commands/import')).addImport,
  export: async () => (await import('./commands/export')).addExport,
  demo: async () => (await import('./commands/demo-load')).addDemo,
  user: async () => (await import('./commands/user-create')).addUser,
  comments: async () => (await import('./commands/comments')).addComments,
  keys: async () => (await import('./commands/keys-rotate')).addKeys,
  retention: async () => (await import('./commands/retention-run')).addRetention,
  doctor: async () => (await import('./commands/doctor')).addDoctor,
}

const program = new Command('rejoinder')
  .description('Works beside a running Rejoinder, or without it.')
  .exitOverride()

const [, , word = ''] = process.argv
const wanted = Object.hasOwn(COMMANDS, word) ? [COMMANDS[word]] : Object.values(COMMANDS)
for (const load of wanted) (await load?.())?.(program)

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
