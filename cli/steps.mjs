// What must be done once before anything runs. Imports nothing outside Node: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const OLDEST_NODE = [20, 19]

/** What a build is made from. */
const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
  ...[
    'next.config.ts',
    'postcss.config.mjs',
    'instrumentation.ts',
    'tsconfig.json',
    'package-lock.json',
  ],
]

/** What the server and the command line are made from. */
const SERVER_SOURCES = ['server.ts', 'cli', 'lib', 'prisma/schema.prisma', 'package-lock.json']

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldMajor, oldMinor] = OLDEST_NODE
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return
  console.error(
    `Rejoinder needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`,
  )
  process.exit(78)
}

export function install() {
  once('node_modules/.rejoinder', ['package-lock.json'], 'Installing packages', () =>
    // Not `ci`: the lock file may name fewer platforms than there are, and `ci` refuses that.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']),
  )
}

export function generate() {
  once(
    'lib/database/generated/.rejoinder',
    ['prisma/schema.prisma'],
    'Generating the database client',
    () => runPackage('prisma', ['generate']),
  )
}

/**
 * The server and the command line as plain JavaScript. TypeScript translated while it runs cost each
 * process half a second at its start, and each request a detour for every `import()` of Next's.
 */
export function bundle() {
  once('.server/.rejoinder', SERVER_SOURCES, 'Preparing the server', () =>
    bundleInto('.server', ['server.ts', 'cli/main.ts', 'cli/worker.ts', 'cli/write-migration.ts']),
  )
}

/** What looks at the settings stands alone: it is asked before there is a database client. */
export function bundleCheck() {
  once('.server-check/.rejoinder', SERVER_SOURCES, 'Preparing to read the settings', () =>
    bundleInto('.server-check', ['cli/check-environment.ts']),
  )
}

function bundleInto(outdir, entryPoints) {
  rmSync(path.join(ROOT, outdir), { recursive: true, force: true })
  createRequire(import.meta.url)('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    // Outside React's own server it refuses to load. This is a server, so it may.
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    keepNames: true,
    logLevel: 'warning',
  })
}

export function build() {
  once('.next/.rejoinder', SOURCES, 'Building the pages (about a minute, once)', () =>
    runPackage('next', ['build']),
  )
}

/** Runs a program and ends this one when it fails, showing what it said. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  if (result.status === 0) return
  console.error(result.stdout ?? '', result.stderr ?? '', result.error?.message ?? '')
  console.error(`${[program, ...args].join(' ')} failed.`)
  process.exit(result.status || 1)
}

/** Runs the program of an installed package with this very Node. */
export function runPackage(name, args, options) {
  run(process.execPath, [programOf(name), ...args], options)
}

export function programOf(name, program = name.split('/').pop()) {
  const folder = path.join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : (bin[program] ?? Object.values(bin)[0]))
}

/** Skips a step whose sources are what they were when it last succeeded. */
function once(stamp, sources, label, step) {
  const file = path.join(ROOT, stamp)
  const print = fingerprint(sources)
  if (existsSync(file) && readFileSync(file, 'utf8') === print) return
  // Standard output belongs to what was asked for.
  console.error(`· ${label}`)
  step()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, print)
}

function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesBelow)) {
    hash.update(path.relative(ROOT, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(relative) {
  const start = path.join(ROOT, relative)
  if (!statSync(start).isDirectory()) return [start]
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`))
    .sort()
}
