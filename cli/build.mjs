// `npm run build`: what `npm start` would do before it starts.
import { build, bundle, generate, install, ROOT, requireNode } from './steps.mjs'

process.chdir(ROOT)
requireNode()
install()
generate()
bundle()
build()
