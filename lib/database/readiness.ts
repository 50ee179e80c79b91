import 'server-only'
import { appClient } from './app-client'
import { readerClient } from './reader-client'

/** True when both roles can read what every page needs, so migrations are done as well. */
export async function isReady(): Promise<boolean> {
  try {
    const reads = [readerClient(), appClient()].map((client) => client.site.count())
    return (await Promise.all(reads)).every((rows) => rows === 1)
  } catch {
    return false
  }
}
