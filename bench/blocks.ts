import type pg from 'pg'

/**
 * What PostgreSQL is told for it: every statement says what it read, also those that triggers run.
 * Both are the owner's to set.
 */
const SETTINGS = [
  "session_preload_libraries = 'auto_explain'",
  'auto_explain.log_min_duration = 0',
  'auto_explain.log_analyze = on',
  'auto_explain.log_timing = off',
  'auto_explain.log_buffers = on',
  'auto_explain.log_nested_statements = on',
  "auto_explain.log_format = 'json'",
  'client_min_messages = log',
  'jit = off',
]

export type Work = {
  /** Blocks of 8 kB that were looked at, in memory or on disk; some of them many times. */
  blocks: number
  /** Statements, those of triggers counted as well. */
  statements: number
}

/** From the next connection on. */
export async function explainEverything(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query('SELECT current_database() AS name')
  for (const setting of SETTINGS) await owner.query(`ALTER DATABASE ${rows[0].name} SET ${setting}`)
}

/** Adds up what the statements on this pool's connections read. */
export function workOf(pool: pg.Pool): { during(act: () => Promise<unknown>): Promise<Work> } {
  let work: Work = { blocks: 0, statements: 0 }
  pool.on('connect', (client) => {
    client.on('notice', ({ message = '' }) => {
      const [, plan] = /plan:\n([\s\S]*)/.exec(message) ?? []
      if (!plan) return
      const root = JSON.parse(plan).Plan
      work.blocks += root['Shared Hit Blocks'] + root['Shared Read Blocks']
      work.statements += 1
    })
  })
  return {
    async during(act) {
      work = { blocks: 0, statements: 0 }
      await act()
      return { ...work }
    },
  }
}
