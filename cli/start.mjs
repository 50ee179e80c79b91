// `npm start`: from a fresh clone to a running newspaper. Later starts skip what is done.
import { build, bundle, bundleCheck, generate, install, ROOT, requireNode } from './steps.mjs'

const isDevelopment = process.argv.includes('--dev')

process.chdir(ROOT)
requireNode()
install()

bundleCheck()
const { checkEnvironment } = await import('../.server-check/check-environment.mjs')
checkEnvironment()

generate()
bundle()
if (!isDevelopment) build()

process.env.NODE_ENV = isDevelopment ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import('../.server/server.mjs')
