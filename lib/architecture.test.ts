import { describe, expect, test } from 'vitest'
import { IMPORT_RULES } from './testing/architecture-rules'
import { CODE_RULES } from './testing/code-rules'
import { listPaths, readSourceFiles, sourceFile } from './testing/source-files'

const files = readSourceFiles()
const paths = listPaths()

describe.each([...IMPORT_RULES, ...CODE_RULES])('$rule', ({ applies, faults, broken }) => {
  test('holds', () => {
    const found = files
      .filter(applies)
      .flatMap((file) => faults(file).map((fault) => `${file.path}: ${fault}`))
    expect(found).toEqual([])
  })

  test.each(broken)('would not be broken unnoticed in %s', (path, text) => {
    const file = sourceFile(path, text)
    expect(applies(file)).toBe(true)
    expect(faults(file)).not.toEqual([])
  })
})

const FORBIDDEN = ['utils', 'helpers', 'misc', 'types', 'constants', 'services', 'common', 'index']
const OUR_FOLDERS = /^(app|components|lib|cli|prisma|e2e|bench|public|docs)\//

/** `page-cache`, `page-cache.test`, and Next's own signs around it. */
const KEBAB = /^(\(|\[{1,2}(\.\.\.)?)?[a-z0-9]+(-[a-z0-9]+)*(\)|\]{1,2})?(\.[a-z0-9]+)*$/

/** Their tools know them by no other name. */
const NAMED_BY_TOOLS = ['Caddyfile']

function faultOf(path: string): string | null {
  const name = path.split('/').at(-1) ?? ''
  const stem = name.split('.')[0] ?? ''
  if (FORBIDDEN.includes(stem)) return `${path}: says nothing`
  const plain = name.replace(/^\d{14}_\w+$/, 'migration').replace('_lock', '')
  return KEBAB.test(plain) || NAMED_BY_TOOLS.includes(name) ? null : path
}

test('folders and files are named for what they hold, in kebab-case', () => {
  const found = paths
    .filter((path) => OUR_FOLDERS.test(path))
    .flatMap((path) => faultOf(path) ?? [])
  expect(found).toEqual([])
})

test.each([
  'lib/utils',
  'lib/helpers.ts',
  'components/ui/index.ts',
  'lib/comments/types.ts',
  'components/CommentForm.tsx',
  'lib/pageCache.ts',
  'lib/page_cache.ts',
])('%s would not pass for a name', (path) => {
  expect(faultOf(path)).not.toBeNull()
})

const LIB = [
  'articles',
  'manuscript',
  'writing',
  'media',
  'archives',
  'feeds',
  'search',
  'comments',
  'revisions',
  'reports',
  'contacts',
  'moderation',
  'editing',
  'standings',
  'rules',
  'people',
  'account',
  'settings',
  'auth',
]
const MACHINERY = ['database', 'serving', 'importing', 'exporting', 'setup', 'testing']

test('lib has one folder per domain and the machinery under it, and no other', () => {
  const folders = paths.flatMap((path) => /^lib\/([^/.]+)$/.exec(path)?.[1] ?? [])
  expect(folders.filter((folder) => ![...LIB, ...MACHINERY].includes(folder))).toEqual([])
})

/** TypeScript looks at no `.mjs`; what is missing there is found when somebody runs it. */
test('whatever of ours is imported is there', () => {
  // A package of that name, and what is generated.
  const notOurs = /^(prisma\/config$|lib\/database\/generated\/)/
  const known = new Set(paths.flatMap((path) => [path, path.replace(/\.(tsx?|mjs)$/, '')]))
  const missing = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => OUR_FOLDERS.test(from) && !notOurs.test(from) && !known.has(from))
      .map(({ from }) => `${path}: ${from}`),
  )
  expect(missing).toEqual([])
})

test('there is code to look at', () => {
  expect(files.length).toBeGreaterThan(150)
  const everything = files.flatMap(({ imports }) => imports.map(({ from }) => from))
  for (const known of [
    'server-only',
    'next/headers',
    'lib/database/reader-client',
    'lib/auth/guards',
  ]) {
    expect(everything).toContain(known)
  }
})
