import type { Command } from 'commander'
import { addImportMarkdown } from './import-markdown'
import { addImportWxr } from './import-wxr'

export function addImport(program: Command): void {
  const parent = program.command('import').description('take over another site')
  addImportWxr(parent)
  addImportMarkdown(parent)
}
