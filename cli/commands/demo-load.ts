import type { Command } from 'commander'
import { loadDemoNewspaper } from '@/lib/setup/demo-newspaper'
import { isEmpty } from '@/lib/setup/first-run'
import { CommandError } from './command-error'
import { type CommonOptions, print, withCommonOptions } from './output'
import { withDatabase } from './with-database'

export function addDemo(program: Command): void {
  const parent = program.command('demo').description('the newspaper that comes with it')
  withCommonOptions(parent.command('load'))
    .description('load the demo newspaper into an empty database')
    .action(loadDemo)
}

async function loadDemo(options: CommonOptions): Promise<void> {
  const loaded = await withDatabase(async () => {
    if (await isEmpty()) return loadDemoNewspaper()
    throw new CommandError(
      'The demo newspaper is loaded into an empty database only, and this one has articles or categories already.',
    )
  })
  print(loaded, options, ({ articles, replies }) => [
    `Loaded the demo newspaper: ${articles} articles, ${replies} replies.`,
  ])
}
