import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { env } from '@/lib/env'
import { exportMarkdown } from '@/lib/exporting/export-markdown'
import { CommandError } from './command-error'
import { type CommonOptions, print, withCommonOptions } from './output'
import { noProgress, showProgress } from './progress'
import { withDatabase } from './with-database'

export function addExport(program: Command): void {
  const parent = program.command('export').description('write down what is here')
  withCommonOptions(parent.command('markdown'))
    .description('write every article as a Markdown file; drafts as well, replies not')
    .argument('<folder>', 'made where it is not; what is in it already is asked about')
    .action(runExport)
}

async function runExport(folder: string, options: CommonOptions): Promise<void> {
  const place = path.resolve(env().INIT_CWD ?? '.', folder)
  await mkdir(place, { recursive: true })
  const there = (await readdir(place)).filter((name) => !name.startsWith('.'))
  if (there.length > 0 && !options.yes)
    throw new CommandError(`${folder} is not empty. --yes writes over articles that are in it.`)
  const progress = options.json ? noProgress : showProgress('Writing')
  const articles = await withDatabase(() =>
    exportMarkdown(
      ({ name, text }) => writeFile(path.join(place, name), text),
      progress.update,
    ).finally(() => progress.end()),
  )
  print({ articles }, options, () => ['', `${articles} articles are in ${folder}.`])
}
