import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { ExpiryLog } from '@/lib/serving/expiry-log'
import type { Page, PageShelf } from '@/lib/serving/page'
import { addBrotli, type StoredAnswer } from '@/lib/serving/stored-answer'
import { TagIndex } from '@/lib/serving/tag-index'

/** Memory for finished pages: about a thousand articles with a hundred replies each. */
export const PAGE_CACHE_BYTES = 256 * 1024 * 1024

/** Addresses anybody can make up must not push out the pages people read. */
const BRIEF_LIMITS = { max: 1_000, maxSize: 16 * 1024 * 1024, ttl: 10_000 }

/** More renderings under way than this means that somebody asks for everything at once. */
const MAX_FLIGHTS = 256

/**
 * Given from memory this often since it was made, a page is rendered again before anybody asks, and
 * nobody waits for it. Only a few of them: a decision waits for its pages.
 */
const HOT_READS = 50
const MAX_RENEWED = 4

/** Then nobody may see the old page any longer, and readers wait for the new one. Milliseconds. */
const RENEWAL_DEADLINE_MS = 2_000

type Flight = { page: Promise<Page>; log: ExpiryLog }

/** Finished public pages by path. */
export class PageCache {
  private readonly kept: LRUCache<string, Page>
  private readonly brief: LRUCache<string, Page>
  private readonly index = new TagIndex()
  private readonly pagesByPayload = new Map<string, Page>()
  private readonly flights = new Map<string, Flight>()
  /** Counts expiries, and so puts requests, renderings and expiries in order. */
  private clock = 0
  private keepsNothing = false

  constructor(
    private readonly render: (path: string) => Promise<Page>,
    maxBytes: number = PAGE_CACHE_BYTES,
    private readonly disk?: PageShelf,
  ) {
    const dispose = (page: Page, path: string) => this.unlist(path, page)
    this.kept = new LRUCache({ maxSize: maxBytes, sizeCalculation, dispose })
    this.brief = new LRUCache({ ...BRIEF_LIMITS, sizeCalculation, dispose })
  }

  /** The finished page, if it is there. */
  get(path: string): Page | undefined {
    const page = this.kept.get(path)
    if (!page) return this.brief.get(path)
    page.reads += 1
    return page
  }

  /** A page's script, by the address the page names. */
  getPayload(path: string): StoredAnswer | undefined {
    return this.pagesByPayload.get(path)?.payload?.answer
  }

  /**
   * The page, rendered once however many ask for it. What was asked for after an expiry is never
   * answered with a rendering begun before it: then a second one is made, and that is fresh enough.
   * @returns null when too many other pages are being rendered
   */
  async load(path: string): Promise<Page | null> {
    if (this.keepsNothing) this.outdateFlights()
    const asked = this.clock
    for (;;) {
      const flight = this.flights.get(path) ?? this.depart(path)
      if (!flight) return null
      const page = await flight.page
      if (firstExpiry(flight.log, page) > asked) return page
    }
  }

  /** Drops every page made of one of these tags, at once, and all that is only kept briefly. */
  expire(tags: readonly string[]): void {
    this.outdate(tags)
    for (const path of this.index.pathsOf(tags)) this.kept.delete(path)
  }

  /**
   * The same after a change that takes nothing away: pages that are read all the time stay as they
   * were until they have been rendered again. Resolves when no page shows what was before.
   */
  async renew(tags: readonly string[]): Promise<void> {
    const old = this.index.pathsOf(tags).map((path) => ({ path, page: this.kept.peek(path) }))
    const hot = old.filter(({ page }) => page && page.reads >= HOT_READS).slice(0, MAX_RENEWED)
    this.outdate(tags)
    for (const entry of old) if (!hot.includes(entry)) this.kept.delete(entry.path)
    await Promise.race([
      Promise.allSettled(hot.map(({ path }) => this.load(path))),
      pause(RENEWAL_DEADLINE_MS, undefined, { ref: false }),
    ])
    for (const { path, page } of hot) if (this.kept.peek(path) === page) this.kept.delete(path)
  }

  expireAll(): void {
    this.outdateFlights()
    this.disk?.empty()
    this.kept.clear()
    this.brief.clear()
  }

  /** While changes cannot be heard, every request gets a rendering that began after it was made. */
  keepNothing(): void {
    this.keepsNothing = true
    this.expireAll()
  }

  keepAgain(): void {
    this.expireAll()
    this.keepsNothing = false
  }

  /** What finished pages weigh now. */
  get bytes(): number {
    return this.kept.calculatedSize + this.brief.calculatedSize
  }

  private outdate(tags: readonly string[]): void {
    this.clock += 1
    for (const flight of this.flights.values()) flight.log.note(tags, this.clock)
    this.brief.clear()
  }

  private outdateFlights(): void {
    this.clock += 1
    for (const flight of this.flights.values()) flight.log.noteAll(this.clock)
  }

  private depart(path: string): Flight | null {
    if (this.flights.size >= MAX_FLIGHTS) return null
    const log = new ExpiryLog()
    const flight = { log, page: this.fly(path, log) }
    this.flights.set(path, flight)
    return flight
  }

  private async fly(path: string, log: ExpiryLog): Promise<Page> {
    try {
      const page = await this.render(path)
      // Nothing may happen between this look at the log and the storing: no await.
      if (firstExpiry(log, page) === Number.POSITIVE_INFINITY) this.store(path, page)
      return page
    } finally {
      this.flights.delete(path)
    }
  }

  private store(path: string, page: Page): void {
    if (page.keeping === 'never' || this.keepsNothing) return
    const shelf = page.keeping === 'kept' ? this.kept : this.brief
    page.reads = 0
    shelf.set(path, page)
    if (shelf.has(path)) this.list(path, page)
  }

  private list(path: string, page: Page): void {
    if (page.payload) this.pagesByPayload.set(page.payload.path, page)
    if (page.keeping === 'brief') return
    this.index.add(path, page.tags)
    const answers = [page.answer, page.payload?.answer].filter((answer) => answer !== undefined)
    const compressed = Promise.all(answers.map(addBrotli))
    void this.disk?.put(path, page, compressed)
  }

  private unlist(path: string, page: Page): void {
    this.disk?.remove(path, page)
    const payload = page.payload?.path
    if (payload && this.pagesByPayload.get(payload) === page) this.pagesByPayload.delete(payload)
    this.index.remove(path, page.tags)
  }
}

function sizeCalculation({ answer, payload }: Page): number {
  return answer.bytes + (payload?.answer.bytes ?? 0)
}

/** What is kept briefly has no tags to go by, so any expiry counts. */
function firstExpiry(log: ExpiryLog, page: Page): number {
  return page.keeping === 'kept' ? log.firstOf(page.tags) : log.first()
}
