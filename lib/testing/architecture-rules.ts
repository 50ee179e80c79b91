import type { SourceFile } from './source-files'

/** A sentence about the code, what breaks it, and a file that would. */
export type Rule = {
  rule: string
  applies(file: SourceFile): boolean
  /** What is wrong with the file; nothing when all is well. */
  faults(file: SourceFile): string[]
  /** Must be found: a rule that cannot fail is no rule. */
  broken: [path: string, text: string][]
}

const at = (pattern: RegExp) => (file: SourceFile) => pattern.test(file.path) && !isTest(file)
const isTest = ({ path }: SourceFile) =>
  /\.test\.tsx?$/.test(path) || path.startsWith('lib/testing/')
const isAction = ({ path }: SourceFile) => /^lib\/\w+\/actions\.ts$/.test(path)
const all = (file: SourceFile) => !isTest(file)

/** Imports that exist when the program runs. */
const running = (file: SourceFile) =>
  file.imports.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from)

const imported = (pattern: RegExp) => (file: SourceFile) =>
  running(file).filter((from) => pattern.test(from))

const importedEvenAsType = (pattern: RegExp) => (file: SourceFile) =>
  file.imports.map(({ from }) => from).filter((from) => pattern.test(from))

const matches = (pattern: RegExp) => (file: SourceFile) => file.text.match(pattern) ?? []

const startsWith = (first: string) => (file: SourceFile) =>
  file.text.startsWith(`${first}\n`) ? [] : [`begins with ${file.text.split('\n')[0]}`]

const PURE =
  /^lib\/\w+\/((schema|policy|public|tags|refusals|actor|permissions|thread|limits|queue-filter|caught-words|late-words|keys|desk-event|word-diff)\.ts$|decision\/)/
const SERVER_ONLY =
  /^lib\/(\w+\/(queries|mutations|held)\.ts$|(contacts|moderation|editing|standings)\/)/
const SERVER_FILES = /^lib\/(\w+\/(queries|mutations|held|cards)$|contacts\/|database\/)/
const APP_CLIENT = 'lib/database/app-client'

/** Architecture, section 4, and CONTRIBUTING.md: who may import whom. */
export const IMPORT_RULES: Rule[] = [
  {
    rule: 'lib knows neither pages nor components',
    applies: at(/^(lib|cli|prisma)\//),
    faults: importedEvenAsType(/^(app|components)\//),
    broken: [['lib/a/public.ts', "import type { A } from '@/components/a'\n"]],
  },
  {
    rule: 'components know no pages',
    applies: at(/^components\//),
    faults: importedEvenAsType(/^app\//),
    broken: [['components/a.tsx', "import { A } from '../app/a'\n"]],
  },
  {
    rule: 'components render what they are given: no query, mutation, contact or database',
    applies: at(/^components\//),
    faults: (file) =>
      imported(SERVER_FILES)(file).filter((from) => from !== 'lib/database/generated/enums'),
    broken: [
      ['components/a.tsx', "import { listA } from '@/lib/a/queries'\n"],
      ['components/a.tsx', "import {\n  type A,\n  postA,\n} from '@/lib/a/mutations'\n"],
      ['components/a.tsx', "import { openEmail } from '@/lib/contacts/contact'\n"],
      ['components/a.tsx', "const { appClient } = await import('@/lib/database/app-client')\n"],
    ],
  },
  {
    rule: 'components are given public shapes, not rows of the database',
    applies: at(/^components\//),
    faults: importedEvenAsType(/^(@prisma\/|lib\/database\/generated\/(?!enums$))/),
    broken: [
      ['components/a.tsx', "import type { Comment } from '@/lib/database/generated/client'\n"],
    ],
  },
  {
    rule: 'the generated client runs in lib/database only; elsewhere it is a type, or its enums',
    applies: at(/^(?!lib\/database\/)/),
    faults: imported(/^lib\/database\/generated\/(?!enums$)/),
    broken: [
      ['lib/a/queries.ts', "import { PrismaClient } from '@/lib/database/generated/client'\n"],
      ['lib/a/queries.ts', "import { type A, Prisma } from '@/lib/database/generated/client'\n"],
    ],
  },
  {
    rule: 'public queries read as the reader role, which sees nothing private',
    applies: at(
      /^lib\/(?!moderation\/|people\/|account\/|rules\/|writing\/|media\/)\w+\/(queries|cards)\.ts$/,
    ),
    faults: imported(/^lib\/(database\/(app-client|connection)|contacts\/.*|\w+\/mutations)$/),
    broken: [['lib/a/queries.ts', `import { appClient } from '@/${APP_CLIENT}'\n`]],
  },
  {
    rule: 'mutations write as the app role and do not read as the reader',
    applies: at(/^lib\/\w+\/mutations\.ts$/),
    faults: imported(/^lib\/(database\/reader-client|\w+\/queries)$/),
    broken: [['lib/a/mutations.ts', "import { readerClient } from '../database/reader-client'\n"]],
  },
  {
    rule: 'the app role serves mutations, the desk and the machinery, and no page',
    applies: at(
      /^(?!cli\/|bench\/|lib\/(\w+\/mutations\.ts|(contacts|moderation|editing|standings|people|account|rules|writing|media|database|setup|importing|exporting|outbox|jobs|revisions|reports)\/|comments\/held\.ts))/,
    ),
    faults: imported(/^lib\/database\/app-client$/),
    broken: [
      ['app/a/page.tsx', `import { appClient } from '@/${APP_CLIENT}'\n`],
      ['lib/articles/cards.ts', `import { appClient } from '@/${APP_CLIENT}'\n`],
    ],
  },
  {
    rule: 'contacts are opened by those who write, edit, decide or import comments, and by nobody else',
    applies: at(
      /^(?!lib\/(contacts\/|(comments|moderation|revisions|reports)\/mutations\.ts|setup\/|importing\/|exporting\/)|cli\/commands\/(keys|retention)-|server\.ts$)/,
    ),
    // Sealing and digesting open no contact: second factors and sign-ins are kept the same way.
    faults: imported(/^lib\/contacts\/(?!(policy|seal|address-digest)$)/),
    broken: [['lib/comments/queries.ts', "import { openEmail } from '@/lib/contacts/contact'\n"]],
  },
  {
    rule: 'an Actor is made by the guards, the command line and the tests',
    applies: at(/^(?!lib\/auth\/(guards|actor)\.ts|cli\/)/),
    faults: (file) => [...matches(/\bactorWith\b/g)(file), ...matches(/\bas Actor\b/g)(file)],
    broken: [
      ['lib/a/actions.ts', "import { actorWith } from '@/lib/auth/actor'\n"],
      ['lib/a/actions.ts', 'const actor = { name } as Actor<never>\n'],
    ],
  },
  {
    // serving/next-*: what starts Next, and the modules that its configuration names.
    rule: 'Next is known to app, components, actions, queries, auth, and the modules it loads',
    applies: at(
      /^lib\/(?!auth\/|action\.ts|cached\.ts|\w+\/(actions|queries)\.ts|serving\/next-[\w-]+\.(mjs|ts))/,
    ),
    faults: importedEvenAsType(/^next(\/|$)/),
    broken: [['lib/a/mutations.ts', "import { updateTag } from 'next/cache'\n"]],
  },
  {
    rule: 'a query answers with data or null: what that means the page decides',
    applies: at(/^lib\/\w+\/(queries|mutations)\.ts$/),
    faults: importedEvenAsType(/^next\/navigation$/),
    broken: [['lib/a/queries.ts', "import { notFound } from 'next/navigation'\n"]],
  },
  {
    rule: 'strangers’ pages read no cookie and no header: they are the same for everybody',
    applies: at(/^app\/(\(site\)\/|layout\.tsx)/),
    faults: importedEvenAsType(/^(next\/headers$|lib\/auth\/|next-auth)/),
    broken: [
      ['app/(site)/page.tsx', "import { cookies } from 'next/headers'\n"],
      ['app/(site)/page.tsx', "import { getSignedIn } from '@/lib/auth/session'\n"],
    ],
  },
  {
    rule: 'pure files run on both sides: no server, no Next, no environment, no query',
    applies: at(PURE),
    faults: (file) =>
      imported(/^(server-only$|next|node:|pg$|lib\/(env|log|secret-key|action)$)/)(file).concat(
        imported(/^lib\/(database\/(?!generated\/enums$)|\w+\/(queries|mutations|actions)$)/)(file),
        imported(/^lib\/contacts\/(?!policy$)/)(file),
      ),
    broken: [
      ['lib/a/public.ts', "import 'server-only'\n"],
      ['lib/comments/decision/a.ts', "import { createHash } from 'node:crypto'\n"],
      ['lib/a/schema.ts', "import { env } from '@/lib/env'\n"],
    ],
  },
  {
    rule: 'what only the server may load says so in its first line',
    applies: (file) => at(SERVER_ONLY)(file) && !PURE.test(file.path) && !isAction(file),
    faults: startsWith("import 'server-only'"),
    broken: [
      ['lib/a/queries.ts', "import { a } from './a'\nimport 'server-only'\n"],
      ['lib/contacts/a.ts', "import { seal } from './seal'\n"],
    ],
  },
  {
    rule: 'actions begin with "use server"',
    applies: at(/^lib\/\w+\/actions\.ts$/),
    faults: startsWith("'use server'"),
    broken: [['lib/a/actions.ts', "import { a } from './a'\n'use server'\n"]],
  },
  {
    rule: 'nothing but actions is open to the network: "use server" stands nowhere else',
    applies: at(/^(?!lib\/\w+\/actions\.ts$)/),
    faults: matches(/^\s*['"]use server['"]/gm),
    broken: [['app/page.tsx', "async function act() {\n  'use server'\n}\n"]],
  },
]

export { all, at, isTest, matches }
