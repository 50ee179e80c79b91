import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type DatabaseRole, databaseUrl } from '@/lib/database/connection'

export type Row = Record<string, unknown>

/** A database of one's own: a copy of the migrated one, or an empty one. Returns its address. */
export async function createDatabase(content: 'migrated' | 'empty'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = new URL(inject('templateUrl'))
  const source = content === 'migrated' ? template.pathname.slice(1) : 'template0'
  await runSql(addressOf('postgres'), `CREATE DATABASE ${name} TEMPLATE ${source}`)
  return addressOf(name)
}

/** One statement in this file's database, as somebody. The owner sees everything. */
export function sqlAs(role: DatabaseRole | 'owner', text: string, values: unknown[] = []) {
  const options = role === 'owner' ? {} : { options: `-c role=${role}` }
  return run({ connectionString: databaseUrl(), ...options }, text, values)
}

/** One statement on a connection of its own, with the rights of whoever the address names. */
export function runSql(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return run({ connectionString: url }, text, values)
}

/** PostgreSQL's code for why something did not work, or null when it did. */
export async function sqlState(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => null,
    (error) => String(error.code),
  )
}

/** All rows of all tables of some schemas, as text, by table. Bytes are written in hexadecimal. */
export async function dump(...schemas: string[]): Promise<Record<string, string[]>> {
  const tables = await listTables(...schemas)
  const rows = await Promise.all(
    tables.map((table) => sqlAs('owner', `SELECT row_to_json(t)::text AS row FROM ${table} t`)),
  )
  return Object.fromEntries(
    tables.map((table, i) => [table, (rows[i] ?? []).map(({ row }) => String(row)).sort()]),
  )
}

/** The tables of some schemas, by their full names. */
export async function listTables(...schemas: string[]): Promise<string[]> {
  const rows = await sqlAs(
    'owner',
    'SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY($1) ORDER BY 1, 2',
    [schemas],
  )
  return rows.map(({ schemaname, tablename }) => `${schemaname}.${tablename}`)
}

/** Lets nobody into a table until it is opened, so that many arrive before any goes on. */
export async function closeTable(table: string) {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
  const waiting = async () => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE NOT granted AND datname = current_database()`,
    )
    return Number(rows[0].count)
  }
  return {
    /** Until so many connections stand waiting, at this table or behind one another. */
    async waitFor(count: number): Promise<void> {
      while ((await waiting()) < count);
    },
    async open(): Promise<void> {
      await client.query('COMMIT')
      await client.end()
    },
  }
}

function addressOf(database: string): string {
  const url = new URL(inject('templateUrl'))
  url.pathname = `/${database}`
  return url.href
}

async function run(config: pg.ClientConfig, text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
