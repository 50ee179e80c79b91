import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { environment, ROOT } from '../../e2e/server'

const COPIED = [
  ...['app', 'components', 'lib', 'public', 'prisma'],
  ...['package.json', 'tsconfig.json', 'postcss.config.mjs', 'instrumentation.ts'],
]

/** Each takes out what keeps Next from finishing the article page by itself. */
const PATCHES: Record<string, (source: string) => string> = {
  'app/layout.tsx': withoutConnection,
  'app/not-found.tsx': withoutConnection,
  // Renders at the first request and is kept from then on.
  'app/(site)/articles/[slug]/page.tsx': (source) =>
    `${source}\nexport const generateStaticParams = () => []\n`,
}

/**
 * Builds the plain Next site once per build of the product, in the system's temporary folder: a
 * second `next build` in the product's own would throw the first one away. Returns its folder.
 */
export function buildStockNext(settings: Record<string, string>): string {
  const folder = path.join(tmpdir(), `rejoinder-stock-next-${fingerprint()}`)
  if (existsSync(path.join(folder, '.next/BUILD_ID'))) return folder
  console.log('· Building the same pages as a plain Next site (half a minute, once)')
  rmSync(folder, { recursive: true, force: true })
  copySources(folder)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: environment({ ...settings, NEXT_TELEMETRY_DISABLED: '1' }),
    },
  )
  if (status !== 0) throw new Error(`The plain Next site does not build:\n${stdout}${stderr}`)
  return folder
}

function copySources(folder: string): void {
  mkdirSync(folder)
  for (const name of COPIED) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  }
  cpSync(CONFIG, path.join(folder, 'next.config.ts'))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  for (const name of sourcesBelow(folder, 'app')) patch(folder, name, withoutInstant)
  for (const [name, change] of Object.entries(PATCHES)) patch(folder, name, change)
}

const CONFIG = fileURLToPath(new URL('stock-next.config.ts', import.meta.url))

function sourcesBelow(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => path.join(below, name))
}

function patch(folder: string, name: string, change: (source: string) => string): void {
  const file = path.join(folder, name)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

function withoutConnection(source: string): string {
  return source.replace(/^.*\bconnection\(\).*\n/m, '').replace(/^import \{ connection \}.*\n/m, '')
}

/** Only known where `cacheComponents` is on. */
function withoutInstant(source: string): string {
  return source.replace(/^export const instant = .*\n/m, '')
}

/** Of what the product was built from, and of what is changed here. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, '.next/.rejoinder')))
  for (const file of [CONFIG, fileURLToPath(import.meta.url)]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
