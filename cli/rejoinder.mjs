// `npm run rejoinder -- COMMAND`: the command line.
import { generate, install, ROOT, requireNode } from './steps.mjs'

requireNode()
// Files named on the command line are relative to where it was typed.
process.env.INIT_CWD ??= process.cwd()
process.chdir(ROOT)
install()
generate()

const { allowTypeScript } = await import('./typescript.mjs')
allowTypeScript()
await import('./main.ts')
