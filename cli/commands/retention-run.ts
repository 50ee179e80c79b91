import type { Command } from 'commander'
import { forgetWhatIsOver } from '@/lib/contacts/retention'
import { type CommonOptions, print, withCommonOptions } from './output'
import { withDatabase } from './with-database'

export function addRetention(program: Command): void {
  const parent = program.command('retention').description('what is kept, and for how long')
  withCommonOptions(parent.command('run'))
    .description('destroy now what is kept no longer; a running site does it every hour')
    .action(runRetention)
}

async function runRetention(options: CommonOptions): Promise<void> {
  const forgotten = await withDatabase(() => forgetWhatIsOver(new Date()))
  const { addressKeys, contacts, standings, reports, signIns, proofs } = forgotten
  print(forgotten, options, () => [
    `Forgotten: ${contacts} contacts, ${addressKeys} keys for network addresses, ${standings} blocks, ${reports} reports, ${signIns} sign-ins, ${proofs} proofs of work.`,
  ])
}
