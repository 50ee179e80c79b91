// `npm run bench [SUBJECT]`: measures the product on this machine, beside what it is compared with.
import { build, bundle, generate, install, ROOT, requireNode } from '../cli/steps.mjs'

process.chdir(ROOT)
requireNode()
install()
generate()
bundle()
build()

const { allowTypeScript } = await import('./typescript.mjs')
allowTypeScript()
const { main } = await import('./main.ts')
process.exit(await main(process.argv.slice(2)))
