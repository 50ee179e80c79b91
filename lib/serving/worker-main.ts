import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { setPriority } from 'node:os'
import type { Env } from '@/lib/env'
import { registerSpread } from '@/lib/serving/expiry'
import { logFailure, makeFront } from '@/lib/serving/front'
import { keptPages } from '@/lib/serving/kept-pages'
import { listen } from '@/lib/serving/listen'
import { PageCache } from '@/lib/serving/page-cache'
import { rendererClient } from '@/lib/serving/renderer-client'
import { createRendererServer } from '@/lib/serving/renderer-server'
import { shutDown } from '@/lib/serving/shutdown'
import { linkToPrimary } from '@/lib/serving/worker-link'

/**
 * On a machine that has no core to spare, readers of finished pages come before rendering, which
 * still gets a share: a fifth of a core beside one full process (Linux's weights, sched(7)).
 */
const RENDERER_NICENESS = 6

/** The main of a worker: serves until the first process says stop, whatever signals say. */
export async function work(settings: Env): Promise<void> {
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => {})
  const { RENDERER_SOCKET: socket = '' } = settings
  const { server, pages, open } =
    settings.ROLE === 'renderer' ? await renderer(settings, socket) : front(settings, socket)
  const stop = () => shutDown(server).then(() => process.exit(0))
  const link = linkToPrimary(keptPages(pages), stop)
  registerSpread(link.spread)
  await link.enlist()
  await open()
  link.serving()
}

type Part = { server: Server; pages: PageCache; open: () => Promise<unknown> }

async function renderer(settings: Env, socket: string): Promise<Part> {
  setPriority(RENDERER_NICENESS)
  // A process that only serves needs none of it.
  const { prepareRenderer } = await import('@/lib/serving/next-renderer')
  const { handler, pages } = await prepareRenderer(settings, false)
  const server = createRendererServer(handler, pages, logFailure)
  const open = () => {
    // What a renderer that was killed left behind.
    rmSync(socket, { force: true })
    // Its own, not shared through the first process as ports are.
    return once(server.listen({ path: socket, exclusive: true }), 'listening')
  }
  return { server, pages, open }
}

function front(settings: Env, socket: string): Part {
  const { render, handler, findPayload } = rendererClient(socket)
  const pages = new PageCache(render)
  const server = makeFront(settings, { handler, pages, findPayload })
  return { server, pages, open: () => listen(server, settings) }
}
