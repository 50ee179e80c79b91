import type { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

/** OIDs of PostgreSQL's catalog: the one-byte type `"char"`, and `text`. */
const CATALOG_CHAR = 18
const TEXT = 25

type Connection = Awaited<ReturnType<PrismaPg['connect']>>
type Query = (...args: unknown[]) => Promise<pg.QueryArrayResult<unknown[]>>

/**
 * PostgreSQL's own tables use a type that the stock adapter refuses to read; without it the engine
 * cannot describe a database, only migrate one.
 */
export function readCatalogCharacters(connection: Connection): void {
  const pool = connection.underlyingDriver() as unknown as { query: Query }
  const query = pool.query.bind(pool)
  const columnsOf = new WeakMap<object, number[]>()
  pool.query = async (...args) => {
    const result = await query(...args)
    const fields = result.fields ?? []
    const columns = [...fields.keys()].filter((i) => fields[i]?.dataTypeID === CATALOG_CHAR)
    for (const field of fields) if (field.dataTypeID === CATALOG_CHAR) field.dataTypeID = TEXT
    if (columns.length > 0) columnsOf.set(result.rows, columns)
    return result
  }
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (sql) => {
    const result = await queryRaw(sql)
    for (const column of columnsOf.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character
      for (const row of result.rows) row[column] ||= null
    }
    return result
  }
}
