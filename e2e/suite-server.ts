import path from 'node:path'
import { administratorSettings, makeFolder, removeFolder, startProduct } from './server'

/** One real product for the whole run, on a folder of its own; tests that break things start theirs. */
export default async function startSuiteServer(): Promise<() => Promise<void>> {
  const folder = makeFolder()
  const product = await startProduct(path.join(folder, 'data'), {
    ...administratorSettings(),
    // Each visitor of the tests has an address of their own, told as a proxy would tell it.
    TRUSTED_PROXIES: '1',
  })
  process.env.E2E_URL = product.url
  process.env.E2E_DATA_DIR = product.dataDir
  process.env.E2E_LOG_FILE = product.logFile
  return async () => {
    const code = await product.stop()
    const output = product.output()
    removeFolder(folder)
    if (code !== 0) throw new Error(`The server ended with ${code}:\n${output}`)
  }
}

export type SuiteServer = { url: string; dataDir: string; logFile: string }

export function suiteServer(): SuiteServer {
  const { E2E_URL = '', E2E_DATA_DIR = '', E2E_LOG_FILE = '' } = process.env
  return { url: E2E_URL, dataDir: E2E_DATA_DIR, logFile: E2E_LOG_FILE }
}
