// `npm run db:migration NAME`: writes the SQL from the migrated database to prisma/schema.prisma.
import { bundle, generate, install, ROOT, requireNode } from './steps.mjs'

process.chdir(ROOT)
requireNode()
install()
generate()
bundle()

const { writeMigration } = await import('../.server/cli/write-migration.mjs')
await writeMigration(process.argv[2])
process.exit()
