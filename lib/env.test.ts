import { availableParallelism } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError } from './config-error'
import { parseEnv } from './env'

const refused: [name: string, values: string[]][] = [
  ['PORT', ['0', '65536', '-1', '3000.5', 'http', '3000;', ' ']],
  ['SITE_URL', ['news.example.com', 'ftp://example.com', 'javascript:alert(1)', '/']],
  ['DATABASE_URL', ['localhost', 'mysql://localhost/x', 'http://localhost']],
  ['DATABASE_READER_URL', ['localhost', 'mysql://localhost/x']],
  ['ADMIN_EMAIL', ['nobody', 'a@']],
  ['ADMIN_PASSWORD', ['short', 'elevenchars']],
  ['SECRET_KEY', ['short', 'x'.repeat(31)]],
  ['TRUSTED_PROXIES', ['-1', '11', 'one', '1.5']],
  ['WORKERS', ['0', '65', 'two', '1.5']],
  ['DEMO_CONTENT', ['on', 'AUTO', 'true']],
  ['AKISMET_KEY', ['short', 'a key with spaces', 'x'.repeat(101), 'abc123&blog=x']],
  ['AKISMET_URL', ['rest.akismet.com', 'ftp://rest.akismet.com', 'javascript:alert(1)']],
  ['PROOF_OF_WORK', ['true', 'ON', '1']],
  ['LOG_LEVEL', ['trace', 'INFO']],
]

test.each(refused.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
  '%s=%j is refused in one sentence that names it',
  (name, value) => {
    const parsing = () => parseEnv({ [name]: value })
    expect(parsing).toThrow(ConfigError)
    expect(parsing).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`))
  },
)

test('the sentence never repeats a secret', () => {
  const secrets = {
    SECRET_KEY: 'too-short-secret',
    DATABASE_URL: 'mysql://u:hunter22@h/d',
    AKISMET_KEY: 'hunter22 with a space',
  }
  for (const [name, value] of Object.entries(secrets)) {
    expect(() => parseEnv({ [name]: value })).not.toThrow(/too-short-secret|hunter22/)
  }
})

test.each([
  [{ ADMIN_EMAIL: 'a@example.com' }],
  [{ ADMIN_PASSWORD: 'a long enough one' }],
  [{ ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: '' }],
])('half an administrator (%j) is refused', (source) => {
  expect(() => parseEnv(source)).toThrow('ADMIN_EMAIL and ADMIN_PASSWORD must be set together.')
})

test('an empty variable counts as unset', () => {
  const names = ['PORT', 'HOST', 'DATA_DIR', 'PAGES_DIR', ...refused.map(([name]) => name)]
  const empty = Object.fromEntries(names.map((name) => [name, '']))
  expect(parseEnv(empty)).toEqual(parseEnv({}))
})

test('nothing set is a site on this machine, of its own, with nothing trusted', () => {
  expect(parseEnv({ PATH: '/bin', npm_config_x: 'y' })).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    WORKERS: Math.min(availableParallelism(), 4),
    DATA_DIR: path.resolve('data'),
    TRUSTED_PROXIES: 0,
    DEMO_CONTENT: 'auto',
    AKISMET_URL: 'https://rest.akismet.com',
    PROOF_OF_WORK: 'off',
    LOG_LEVEL: 'info',
  })
})

test.each<[source: Record<string, string>, parsed: object]>([
  [{ PORT: '1' }, { PORT: 1 }],
  [{ PORT: '65535' }, { PORT: 65535 }],
  [{ SITE_URL: 'https://news.example.com/' }, { SITE_URL: 'https://news.example.com' }],
  [{ SITE_URL: 'https://News.example.com:8443' }, { SITE_URL: 'https://news.example.com:8443' }],
  [{ DATABASE_URL: 'postgres://u:p@h/d' }, { DATABASE_URL: 'postgres://u:p@h/d' }],
  [{ DATA_DIR: '/srv/paper' }, { DATA_DIR: '/srv/paper' }],
  [{ PAGES_DIR: 'pages' }, { PAGES_DIR: path.resolve('pages') }],
  [{ SECRET_KEY: 'x'.repeat(32) }, { SECRET_KEY: 'x'.repeat(32) }],
  [{ TRUSTED_PROXIES: '10' }, { TRUSTED_PROXIES: 10 }],
  [{ AKISMET_KEY: '0123456789ab' }, { AKISMET_KEY: '0123456789ab' }],
  [{ AKISMET_URL: 'http://[::1]:8080/' }, { AKISMET_URL: 'http://[::1]:8080' }],
])('%j is taken', (source, parsed) => {
  expect(parseEnv(source)).toMatchObject(parsed)
})
