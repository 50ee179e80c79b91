import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { readCatalogCharacters } from './catalog-characters'

/** Whatever starts here starts in the project's folder: see `cli`. */
export const PRISMA_DIR = path.resolve('prisma')

export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Lets `work` use Prisma's migration engine as WebAssembly, on our own connection: the same one
 * `prisma migrate` uses, without a binary to download.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine()
  const adapter = new WholeScriptAdapter({ connectionString })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapter)
    return await work(await SchemaEngine.new({ datamodels: [readDatamodel()] }, () => {}, factory))
  } finally {
    // The engine's own lock is held by its connection: the next migrator would wait for it.
    await adapter.close()
  }
}

/**
 * The stock adapter cuts a script at every semicolon, function bodies and comments included, and
 * runs the pieces one by one. PostgreSQL takes a script whole, and then it is all or nothing.
 */
class WholeScriptAdapter extends PrismaPg {
  private readonly opened: Awaited<ReturnType<PrismaPg['connect']>>[] = []

  override async connect() {
    const connection = await super.connect()
    this.opened.push(connection)
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script)
    }
    readCatalogCharacters(connection)
    return connection
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.map((connection) => connection.dispose()))
  }
}

export function readDatamodel(): [name: string, text: string] {
  return ['schema.prisma', readFileSync(path.join(PRISMA_DIR, 'schema.prisma'), 'utf8')]
}

type EngineModule = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

let loaded: Promise<EngineModule> | undefined

function loadEngine(): Promise<EngineModule> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<EngineModule> {
  const require = createRequire(import.meta.url)
  const glue = './schema_engine_bg.js'
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const module = (await import(path.join(folder, glue))) as EngineModule
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { [glue]: module })
  module.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return module
}
