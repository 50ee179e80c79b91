// `npm run db:migration NAME`: writes the SQL from the migrated database to prisma/schema.prisma.
import { generate, install, ROOT, requireNode } from './steps.mjs'

process.chdir(ROOT)
requireNode()
install()
generate()

const { allowTypeScript } = await import('./typescript.mjs')
allowTypeScript()
const { writeMigration } = await import('./write-migration.ts')
await writeMigration(process.argv[2])
process.exit()
