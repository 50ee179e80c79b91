import type { Listener } from '@/lib/database/listen-for-changes'
import type { Env } from '@/lib/env'
import { registerSpread } from '@/lib/serving/expiry'
import { makeFront } from '@/lib/serving/front'
import { keptPages } from '@/lib/serving/kept-pages'
import { listen } from '@/lib/serving/listen'
import { prepareRenderer } from '@/lib/serving/next-renderer'
import { shutDown } from '@/lib/serving/shutdown'
import { startWorkers } from '@/lib/serving/workers'

/** The running site, however many processes it is: it hears of changes, opens and closes. */
export type Site = Listener & {
  /** Resolves once readers are answered. */
  open(): Promise<void>
  /** Stops accepting, lets everything in flight finish, then resolves. */
  close(): Promise<void>
}

export async function makeSite(settings: Env, isDevelopment: boolean): Promise<Site> {
  return isDevelopment ? makeDevelopmentSite(settings) : startWorkers(settings)
}

/** All in one process, which reloads what is edited. */
async function makeDevelopmentSite(settings: Env): Promise<Site> {
  const { handler, pages } = await prepareRenderer(settings, true)
  const server = makeFront(settings, { handler, pages, isDevelopment: true })
  const kept = keptPages(pages)
  registerSpread(kept.apply)
  return {
    onChange: kept.apply,
    onDeaf: kept.distrust,
    onHearing: kept.trust,
    open: () => listen(server, settings),
    close: () => shutDown(server),
  }
}
