import type { Command } from 'commander'
import { rotateContactKeys } from '@/lib/contacts/rotation'
import { type CommonOptions, print, withCommonOptions } from './output'
import { withDatabase } from './with-database'

export function addKeys(program: Command): void {
  const parent = program.command('keys').description('the keys of e-mail addresses')
  withCommonOptions(parent.command('rotate'))
    .description('make a new key for e-mail addresses, and throw the old one away')
    .action(rotateKeys)
}

async function rotateKeys(options: CommonOptions): Promise<void> {
  const rotation = await withDatabase(rotateContactKeys)
  const { keyId, resealed, isResumed } = rotation
  print(rotation, options, () => [
    `${isResumed ? 'Went on with' : 'Made'} key ${keyId}: ${resealed} addresses were sealed with it.`,
  ])
}
