// `npm start`: from a fresh clone to a running newspaper. Later starts skip what is done.
import { build, generate, install, ROOT, requireNode } from './steps.mjs'

const isDevelopment = process.argv.includes('--dev')

process.chdir(ROOT)
requireNode()
install()

const { allowTypeScript } = await import('./typescript.mjs')
allowTypeScript()
const { checkEnvironment } = await import('./check-environment.ts')
checkEnvironment()

generate()
if (!isDevelopment) build()

process.env.NODE_ENV = isDevelopment ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import('../server.ts')
