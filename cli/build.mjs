// `npm run build`: what `npm start` would do before it starts.
import { build, generate, install, ROOT, requireNode } from './steps.mjs'

process.chdir(ROOT)
requireNode()
install()
generate()
build()
