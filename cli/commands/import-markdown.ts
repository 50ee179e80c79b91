import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { env } from '@/lib/env'
import { importMarkdown, type MarkdownReport } from '@/lib/exporting/import-markdown'
import { CommandError } from './command-error'
import { type CommonOptions, print, withCommonOptions } from './output'
import { noProgress, showProgress } from './progress'
import { withDatabase } from './with-database'

type Options = CommonOptions & { dryRun?: boolean }

export function addImportMarkdown(parent: Command): void {
  withCommonOptions(parent.command('markdown'))
    .description('take over a folder of articles, as `export markdown` writes them')
    .argument('<folder>', 'the folder; every file in it that ends in .md is an article')
    .option('--dry-run', 'say what would happen, and change nothing')
    .action(runImport)
}

async function runImport(folder: string, options: Options): Promise<void> {
  const files = await readFiles(folder)
  const label = options.dryRun ? 'Comparing' : 'Importing'
  const progress = options.json ? noProgress : showProgress(label)
  const report = await withDatabase(() =>
    importMarkdown(files, {
      dryRun: options.dryRun === true,
      now: new Date(),
      onProgress: progress.update,
    }).finally(() => progress.end()),
  )
  print(report, options, describe)
  if (report.failed.length > 0) process.exitCode = 1
}

async function readFiles(folder: string): Promise<{ name: string; text: string }[]> {
  const place = path.resolve(env().INIT_CWD ?? '.', folder)
  const names = await readdir(place).catch(({ code }) => {
    throw new CommandError(
      code === 'ENOENT' ? `There is no folder ${folder}.` : `${folder} cannot be read: ${code}.`,
    )
  })
  const articles = names.filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    articles.map(async (name) => ({ name, text: await readFile(path.join(place, name), 'utf8') })),
  )
}

function describe({ dryRun, created, updated, unchanged, failed }: MarkdownReport): string[] {
  return [
    '',
    `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed.length} failed`,
    ...failed.map(({ name, reason }) => `${name}: ${reason}`),
    ...(dryRun ? ['Nothing was changed: this was a dry run.'] : []),
  ]
}
