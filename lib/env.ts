import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config-error'

/** What the process exits with when its configuration is wrong (sysexits.h EX_CONFIG). */
export const EXIT_CONFIG = 78

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))

/** More would wait for the database, and each has its own memory of finished pages. */
const MOST_WORKERS_BY_DEFAULT = 4

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: url(['http:', 'https:'])
    .transform((value) => new URL(value).origin)
    .optional(),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(() => Math.min(availableParallelism(), MOST_WORKERS_BY_DEFAULT)),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .transform((dir) => path.resolve(dir)),
  MEDIA_DIR: z
    .string()
    .min(1)
    .transform((dir) => path.resolve(dir))
    .optional(),
  PAGES_DIR: z
    .string()
    .min(1)
    .transform((dir) => path.resolve(dir))
    .optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_READER_URL: url(['postgres:', 'postgresql:']).optional(),
  ADMIN_EMAIL: z.email().optional(),
  ADMIN_PASSWORD: z.string().min(12).optional(),
  SECRET_KEY: z.string().min(32).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DEMO_CONTENT: z.enum(['auto', 'off']).default('auto'),
  /** Asks Akismet about every reply; unset, nobody is asked. */
  AKISMET_KEY: z
    .string()
    .regex(/^[\w-]{6,100}$/)
    .optional(),
  AKISMET_URL: url(['http:', 'https:'])
    .transform((value) => new URL(value).origin)
    .default('https://rest.akismet.com'),
  /** `on`: browsers work for each reply while its reader types. */
  PROOF_OF_WORK: z.enum(['on', 'off']).default('off'),
  /** Set for the processes that the first one starts: what each is, and where the renderer listens. */
  ROLE: z.enum(['renderer', 'front']).optional(),
  RENDERER_SOCKET: z.string().optional(),
  /** Set by npm: where a command was typed. */
  INIT_CWD: z.string().min(1).optional(),
  /** For `user create` where nobody can be asked. */
  REJOINDER_PASSWORD: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.infer<typeof schema>

/** What each variable should be, in the words that are printed when it is not. */
const EXPECTED: Record<keyof Env, string> = {
  PORT: 'a port number from 1 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  SITE_URL: 'an address such as https://news.example.com',
  WORKERS: 'a number of processes from 1 to 64',
  DATA_DIR: 'a folder',
  MEDIA_DIR: 'a folder',
  PAGES_DIR: 'a folder of its own',
  DATABASE_URL: 'a PostgreSQL address such as postgresql://user:password@host:5432/name',
  DATABASE_READER_URL: 'a PostgreSQL address such as postgresql://user:password@replica:5432/name',
  ADMIN_EMAIL: 'an e-mail address',
  ADMIN_PASSWORD: 'a password of at least 12 characters',
  SECRET_KEY: 'a secret of at least 32 characters',
  TRUSTED_PROXIES: 'the number of proxies in front, from 0 to 10',
  DEMO_CONTENT: '"auto" or "off"',
  AKISMET_KEY: 'a key of 6 to 100 letters and digits',
  AKISMET_URL: 'an address such as https://rest.akismet.com',
  PROOF_OF_WORK: '"on" or "off"',
  ROLE: '"renderer" or "front"',
  RENDERER_SOCKET: 'the path of a socket',
  INIT_CWD: 'a folder',
  REJOINDER_PASSWORD: 'a password',
  LOG_LEVEL: 'one of debug, info, warn, error, silent',
}

/** Parses an environment. Empty variables count as unset. Throws `ConfigError` with one sentence. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const name = result.error.issues[0]?.path[0] as keyof Env
    throw new ConfigError(`${name} must be ${EXPECTED[name]}.`)
  }
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = result.data
  if ((ADMIN_EMAIL === undefined) !== (ADMIN_PASSWORD === undefined)) {
    throw new ConfigError('ADMIN_EMAIL and ADMIN_PASSWORD must be set together.')
  }
  return result.data
}

let parsed: Env | undefined

/** The environment of this process, parsed once. The only reader of `process.env`. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
