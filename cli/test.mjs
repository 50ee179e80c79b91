// `npm test`: everything that proves the product, in the order in which it is quick to fail.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, bundle, generate, install, programOf, ROOT, requireNode } from './steps.mjs'

process.chdir(ROOT)
requireNode()
install()
generate()
bundle()

const results = path.join(ROOT, 'e2e/results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const provided = provide()
const total = { passed: 0, failed: 0, skipped: 0 }

check('Lint', 'biome', '@biomejs/biome', ['check', '.', '--error-on-warnings'])
check('Types', 'tsc', 'typescript', ['--noEmit'])
count(
  'Unit and integration tests',
  ['vitest', 'run', '--reporter=default', ...json('vitest')],
  readVitest,
)
build()
await provided
count('End-to-end tests', ['@playwright/test', 'test'], readPlaywright)

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed > 0 ? 1 : 0)

/** Resolves when what the end-to-end tests need from the system is there, or cannot be had. */
function provide() {
  return once(spawn(process.execPath, ['cli/provide.mjs'], { stdio: 'inherit' }), 'exit')
}

function json(name) {
  return ['--reporter=json', `--outputFile.json=${path.join(results, `${name}.json`)}`]
}

/** A check is one test: it passes or fails as a whole. */
function check(label, program, packageName, args) {
  const ok = runShown(label, [packageName, ...args], program)
  total[ok ? 'passed' : 'failed'] += 1
}

function count(label, command, readResults) {
  const ok = runShown(label, command)
  const counted = readResults()
  // A runner that died without a result is a failure, whatever it managed to count.
  if (!ok && counted.failed === 0) counted.failed = 1
  for (const key of Object.keys(total)) total[key] += counted[key]
}

function runShown(label, [packageName, ...args], program) {
  console.log(`\n── ${label}`)
  const { status } = spawnSync(process.execPath, [programOf(packageName, program), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  return status === 0
}

function readVitest() {
  const report = read('vitest.json')
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function readPlaywright() {
  const stats = read('playwright.json')?.stats
  if (!stats) return { passed: 0, failed: 1, skipped: 0 }
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }
}

function read(name) {
  try {
    return JSON.parse(readFileSync(path.join(results, name), 'utf8'))
  } catch {
    return null
  }
}
