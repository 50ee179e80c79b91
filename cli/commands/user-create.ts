import { isCancel, password, select, text } from '@clack/prompts'
import { type Command, InvalidArgumentError } from 'commander'
import type { Role } from '@/lib/database/generated/enums'
import { env } from '@/lib/env'
import { createPerson } from '@/lib/people/mutations'
import { type NewPerson, newPersonInput } from '@/lib/people/schema'
import { CommandError, EXIT_USAGE } from './command-error'
import { type CommonOptions, canAsk, print, withCommonOptions } from './output'
import { withDatabase } from './with-database'

const ROLES = ['ADMIN', 'EDITOR', 'AUTHOR', 'MODERATOR'] as const satisfies Role[]

/** PostgreSQL's unique violation, as Prisma calls it. */
const TAKEN = 'P2002'

type Answers = Partial<NewPerson & { role: Role }>

export function addUser(program: Command): void {
  const parent = program.command('user').description('people who can sign in')
  withCommonOptions(parent.command('create'))
    .description('add somebody; what is not given is asked for')
    .option('--name <name>')
    .option('--email <email>')
    .option('--role <role>', ROLES.join(', '), parseRole)
    .option(
      '--password <password>',
      'seen by others on this machine; better: REJOINDER_PASSWORD in the environment, or the prompt',
    )
    .action(createUser)
}

async function createUser(options: CommonOptions & Answers): Promise<void> {
  const given = { ...options, password: options.password ?? env().REJOINDER_PASSWORD }
  const { role, ...answers } = canAsk(options) ? await askMissing(given) : requireAll(given)
  const person = parsePerson(answers)
  await withDatabase(() => createPerson(person, role).catch(refuseTaken))
  const { name, email } = person
  print({ name, email, role }, options, () => [`${name} can sign in as ${email} (${role}).`])
}

function parseRole(typed: string): Role {
  const role = ROLES.find((known) => known === typed.toUpperCase())
  if (!role) throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`)
  return role
}

async function askMissing(given: Answers) {
  return {
    name: given.name ?? answered(await text({ message: 'Name' })),
    email: given.email ?? answered(await text({ message: 'E-mail' })),
    role: given.role ?? answered(await select({ message: 'Role', options: roleChoices })),
    password: given.password ?? answered(await password({ message: 'Password' })),
  }
}

const roleChoices = ROLES.map((value) => ({ value: value as Role, label: value }))

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new CommandError('Cancelled: nobody was added.')
  return answer as Exclude<T, symbol>
}

function requireAll({ name, email, role, password }: Answers) {
  if (name && email && role && password) return { name, email, role, password }
  const missing = Object.entries({ name, email, role, password }).flatMap(([option, value]) =>
    value ? [] : [`--${option}`],
  )
  throw new CommandError(`There is nobody to ask: give ${missing.join(', ')}.`, EXIT_USAGE)
}

function parsePerson(answers: NewPerson): NewPerson {
  const parsed = newPersonInput.safeParse(answers)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new CommandError(`${issue?.path.join('.')}: ${issue?.message}`, EXIT_USAGE)
}

function refuseTaken(error: { code?: string }): never {
  if (error.code !== TAKEN) throw error
  throw new CommandError('Somebody with this e-mail address can sign in already.')
}
