import type { Command } from 'commander'
import { openDatabaseBeside } from '@/lib/database/open-database'
import { env } from '@/lib/env'
import {
  type Check,
  checkDataFolder,
  checkMigrations,
  checkNode,
  checkRoles,
  checkSecretKey,
  findDatabase,
} from './checks'
import { CommandError } from './command-error'
import { type CommonOptions, print, withCommonOptions } from './output'

export function addDoctor(program: Command): void {
  withCommonOptions(program.command('doctor'))
    .description('look for what is wrong, and say how to put it right; changes nothing')
    .action(examine)
}

async function examine(options: CommonOptions): Promise<void> {
  const { DATA_DIR } = env()
  const checks = [
    checkNode(),
    checkDataFolder(DATA_DIR),
    checkSecretKey(env()),
    ...(await checkDatabase()),
  ]
  print(checks, options, () =>
    checks.map(({ name, problem, fix }) =>
      problem ? `✗ ${name}: ${problem} ${fix}` : `✓ ${name}`,
    ),
  )
  const problems = checks.filter(({ problem }) => problem).length
  if (problems > 0) throw new CommandError(`${problems} of ${checks.length} need attention.`)
}

async function checkDatabase(): Promise<Check[]> {
  const found = findDatabase(env())
  if (found.problem) return [found]
  try {
    const database = await openDatabaseBeside(env())
    try {
      return [found, await checkMigrations(database.url), await checkRoles(database.url)]
    } finally {
      await database.close()
    }
  } catch (error) {
    const { message } = error as Error
    return [{ ...found, problem: message, fix: 'Then try again.' }]
  }
}
