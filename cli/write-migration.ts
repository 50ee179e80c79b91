import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '@/lib/database/migrate'
import { openDatabaseBeside } from '@/lib/database/open-database'
import {
  NO_FILTERS,
  PRISMA_DIR,
  readDatamodel,
  withSchemaEngine,
} from '@/lib/database/schema-engine'
import { env } from '@/lib/env'

/** Compares the migrated database with the schema and writes what is missing as a new migration. */
export async function writeMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    console.error('Name the migration in lower case: npm run db:migration add_something')
    process.exit(2)
  }
  const database = await openDatabaseBeside(env())
  await migrate(database.url)
  const [file, content] = readDatamodel()
  const files = [{ path: file, content }]
  const { stdout } = await withSchemaEngine(database.url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  await database.close()
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(PRISMA_DIR, 'migrations', `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), stdout ?? '')
  console.log(
    `Wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit it.`,
  )
}
