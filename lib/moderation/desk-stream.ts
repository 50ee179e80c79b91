import 'server-only'
import type { DeskEvent } from './desk-event'
import { hearDesk } from './desk-feed'
import type { Queue } from './schema'

/** What an open desk is told: what happened, and how many stand where after it. */
export type DeskNews = { events: DeskEvent[]; counts: Record<Queue, number> }

/** Things that happen together are told together. Milliseconds. */
const TOGETHER_MS = 250

/**
 * How often an open desk hears that the line is there, and is asked whether it still may hear
 * anything; more often than any proxy in between gives up. Milliseconds.
 */
const HEARTBEAT_MS = 15_000

type Options = {
  /** Asked before each word: who was disabled or signed out hears nothing more. */
  isAllowed(): Promise<boolean>
  count(): Promise<DeskNews['counts']>
}

/** Server-sent events for one desk, until it closes or may not listen any more. */
export function deskStream({ isAllowed, count }: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      let events: DeskEvent[] = []
      let waiting: NodeJS.Timeout | null = null
      const say = (text: string) => controller.enqueue(encoder.encode(text))

      async function ifAllowed(act: () => Promise<void>): Promise<void> {
        try {
          if (await isAllowed()) return await act()
        } catch {}
        stop()
        // Already closed by the other side.
        try {
          controller.close()
        } catch {}
      }

      const tell = () =>
        ifAllowed(async () => {
          waiting = null
          const told = events
          events = []
          const news: DeskNews = { events: told, counts: await count() }
          say(`data: ${JSON.stringify(news)}\n\n`)
        })

      const { isHearing, unhear } = hearDesk((event) => {
        events.push(event)
        waiting ??= setTimeout(tell, TOGETHER_MS)
      })
      const heart = setInterval(() => ifAllowed(async () => say(': here\n\n')), HEARTBEAT_MS)
      stop = () => {
        unhear()
        clearInterval(heart)
        if (waiting) clearTimeout(waiting)
      }
      // How things stand, also after a line that was lost; from here on nothing is missed.
      isHearing.then(tell)
    },
    cancel: () => stop(),
  })
}
