// `npm run rejoinder -- COMMAND`: the command line.
import { bundle, generate, install, ROOT, requireNode } from './steps.mjs'

requireNode()
// Files named on the command line are relative to where it was typed.
process.env.INIT_CWD ??= process.cwd()
process.chdir(ROOT)
install()
generate()
bundle()

await import('../.server/cli/main.mjs')
