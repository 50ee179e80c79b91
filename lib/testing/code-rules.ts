import { all, at, isTest, matches, type Rule } from './architecture-rules'
import type { SourceFile } from './source-files'

/** Longer, and a noun is missing. Lines. */
const FILE_MAX = 200
/** A table of cases may be longer than what it tests. Lines. */
const TEST_MAX = 300

const GUARD = /await (require(Actor|Person|Writer|Librarian)|find(Writer|Librarian))\(/
const WRAPPED = /^export const \w+ = (publicAction|staffAction)\(/
const READS =
  /^export (?:async function|function|const) (?!(get|list|count|is)[A-Z]|[A-Z_]+ =)\w+/gm

/** What stands where, and how it is written. */
export const CODE_RULES: Rule[] = [
  {
    rule: 'every exported action parses and guards: it is made by publicAction or staffAction',
    applies: at(/^lib\/\w+\/actions\.ts$/),
    faults: ({ text }) =>
      text
        .split('\n')
        .filter((line) => line.startsWith('export ') && !/^export type \w+ =/.test(line))
        .filter((line) => !WRAPPED.test(line)),
    broken: [
      ['lib/a/actions.ts', 'export async function deleteAll(form: FormData) {}\n'],
      ['lib/a/actions.ts', 'export const deleteAll = async () => {}\n'],
      ['lib/a/actions.ts', "export { postComment } from './mutations'\n"],
    ],
  },
  {
    rule: 'every admin page and route asks who is there',
    applies: at(/^app\/\(admin\)\/admin\/(.*\/)?(page\.tsx|route\.ts)$/),
    faults: ({ text }) => (GUARD.test(text) ? [] : ['no guard']),
    broken: [
      [
        'app/(admin)/admin/a/page.tsx',
        'export default function Page() {\n  return <p>All</p>\n}\n',
      ],
      ['app/(admin)/admin/a/page.tsx', '// await requireActor\nrequirePerson()\n'],
    ],
  },
  {
    rule: 'strangers’ pages have no loading.tsx: it would answer 200 to everything',
    applies: at(/^app\/(\(site\)\/.*)?loading\.tsx$/),
    faults: () => ['is there'],
    broken: [['app/(site)/articles/loading.tsx', '']],
  },
  {
    rule: 'the environment is read in lib/env.ts',
    applies: at(
      /^(?!lib\/env\.ts$|prisma\.config\.ts$|instrumentation\.ts$|cli\/[^/]+\.mjs$|e2e\/)/,
    ),
    faults: matches(/process\.env\b|\bimport\.meta\.env\b/g),
    broken: [
      ['lib/a/queries.ts', 'const url = process.env.DATABASE_URL\n'],
      ['cli/main.ts', 'const { PORT } = process.env\n'],
    ],
  },
  {
    rule: 'outside lib/env.ts the environment is asked for this and nothing else',
    applies: at(/^(prisma\.config\.ts|instrumentation\.ts)$/),
    faults: matches(/process\.env\b(?!\.(NEXT_RUNTIME|PRISMA_SCHEMA_ENGINE_BINARY)\b)/g),
    broken: [['instrumentation.ts', 'process.env.SECRET_KEY\n']],
  },
  {
    rule: 'mutations are told what time it is',
    applies: at(/^lib\/\w+\/mutations\.ts$/),
    faults: matches(/new Date\(\)|Date\.now\(\)/g),
    broken: [['lib/a/mutations.ts', 'const now = new Date()\n']],
  },
  {
    rule: 'queries are called getX, listX, countX or isX',
    applies: at(/^lib\/\w+\/queries\.ts$/),
    faults: matches(READS),
    broken: [['lib/a/queries.ts', 'export async function fetchArticles() {}\n']],
  },
  {
    rule: 'nothing of ours is called Comment: a name says who may see it',
    applies: all,
    faults: matches(/\b(type|interface|class) Comment\b(?! *,)/g),
    broken: [['lib/a/public.ts', 'export type Comment = { id: string }\n']],
  },
  {
    rule: 'nothing is put on a page as a string, but scripts and data of our own',
    applies: all,
    faults: matches(
      /<(?!script\b)\w+[^<]*dangerouslySetInnerHTML|\.(inner|outer)HTML =|insertAdjacentHTML\(/g,
    ),
    broken: [
      ['components/a.tsx', '<p\n  dangerouslySetInnerHTML={{ __html: a }}\n/>\n'],
      ['public/a.js', 'place.innerHTML = text\n'],
    ],
  },
  {
    rule: 'names are exported, except where Next or a tool asks for a default',
    applies: at(/^(?!app\/|lib\/serving\/next-|.+\.config\.(ts|mjs)$).*\.(ts|tsx|mjs)$/),
    faults: matches(/^export default\b/gm),
    broken: [['components/a.tsx', 'export default function A() {}\n']],
  },
  {
    rule: `no file is longer than ${FILE_MAX} lines, no test longer than ${TEST_MAX}`,
    applies: () => true,
    faults: (file) => (file.lines > maxOf(file) ? [`${file.lines} lines`] : []),
    broken: [
      ['lib/a/public.ts', '\n'.repeat(FILE_MAX + 1)],
      ['lib/a/public.test.ts', '\n'.repeat(TEST_MAX + 1)],
    ],
  },
  {
    rule: 'tests neither sleep nor try again',
    applies: (file) => isTest(file) || file.path.startsWith('e2e/'),
    faults: matches(/\bwaitForTimeout\(|(?<!\.)\bsetTimeout\(|\bretry: [1-9]|\bretries: [1-9]/g),
    broken: [
      ['lib/a/a.test.ts', 'await new Promise((r) => setTimeout' + '(r, 100))\n'],
      ['e2e/a.spec.ts', 'await page.waitForTimeout' + '(100)\n'],
    ],
  },
  {
    rule: 'tests replace Next and other packages, never a part of ours',
    applies: isTest,
    faults: matches(/\bvi\.(do)?[mM]ock\(\s*(import\()?'(@\/|\.)/g),
    broken: [['lib/a/a.test.ts', 'vi.mock' + "('@/lib/a/queries')\n"]],
  },
]

function maxOf(file: SourceFile): number {
  return isTest(file) || file.path.startsWith('e2e/') ? TEST_MAX : FILE_MAX
}
