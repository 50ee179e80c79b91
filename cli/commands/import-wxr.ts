import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { env } from '@/lib/env'
import { importWxr } from '@/lib/importing/import-wxr'
import type { ImportReport } from '@/lib/importing/report'
import { CommandError } from './command-error'
import { type CommonOptions, print, withCommonOptions } from './output'
import { noProgress, showProgress } from './progress'
import { withDatabase } from './with-database'

/** Notes shown on a screen; all of them are in the JSON. */
const NOTES_SHOWN = 20

type Options = CommonOptions & { dryRun?: boolean }

export function addImportWxr(parent: Command): void {
  withCommonOptions(parent.command('wxr'))
    .description('take over a WordPress export: articles, pages, comments and old addresses')
    .argument('<file>', 'what WordPress made under Tools → Export')
    .option('--dry-run', 'say what would happen, and change nothing')
    .action(runImport)
}

async function runImport(file: string, options: Options): Promise<void> {
  const text = await readText(file)
  const progress = options.json
    ? noProgress
    : showProgress(options.dryRun ? 'Comparing' : 'Importing')
  const report = await withDatabase(() =>
    importWxr(text, {
      dryRun: options.dryRun === true,
      now: new Date(),
      onProgress: progress.update,
    }).finally(() => progress.end()),
  )
  print(report, options, describe)
}

/** Files are named as seen from where the command was typed. */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(path.resolve(env().INIT_CWD ?? '.', file), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new CommandError(`There is no file ${file}.`)
    if (code === 'EISDIR') throw new CommandError(`${file} is a folder; name the file in it.`)
    throw new CommandError(`${file} cannot be read: ${code}.`)
  }
}

function describe({ dryRun, counts, notes }: ImportReport): string[] {
  const rows = Object.entries(counts).map(([kind, times]) => [
    kind,
    ...Object.values(times).map(String),
  ])
  const hidden = notes.length - NOTES_SHOWN
  return [
    '',
    ...[['', 'created', 'updated', 'unchanged', 'skipped'], ...rows].map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(12) : cell.padStart(10))).join(''),
    ),
    '',
    ...notes.slice(0, NOTES_SHOWN).map(({ about, note }) => `${about}: ${note}`),
    ...(hidden > 0 ? [`… and ${hidden} more notes: see all of them with --json.`] : []),
    ...(dryRun ? ['Nothing was changed: this was a dry run.'] : []),
  ]
}
