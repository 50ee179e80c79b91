import path from 'node:path'
import { administratorSettings, makeFolder, removeFolder, startProduct } from './server'

export type SuiteServer = { url: string; dataDir: string; logFile: string }

/**
 * One real product for all tests of one worker, on a folder of its own: what one test arranges
 * drops every kept page, which beside another would hide that the product forgot to drop one
 * itself. Tests that break things start theirs.
 */
export async function withSuiteServer(use: (site: SuiteServer) => Promise<void>): Promise<void> {
  const folder = makeFolder()
  const product = await startProduct(path.join(folder, 'data'), {
    ...administratorSettings(),
    // Each visitor of the tests has an address of their own, told as a proxy would tell it.
    TRUSTED_PROXIES: '1',
  })
  await use(product)
  const code = await product.stop()
  const output = product.output()
  removeFolder(folder)
  if (code !== 0) throw new Error(`The server ended with ${code}:\n${output}`)
}
