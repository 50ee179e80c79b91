import { LRUCache } from 'lru-cache'
import { ExpiryLog } from '@/lib/serving/expiry-log'
import { addBrotli, type StoredAnswer } from '@/lib/serving/stored-answer'

/**
 * How long a page may be given again without rendering it:
 * `kept` until one of its tags expires; `brief` for seconds and never past any expiry (redirects,
 * missing pages, pages that name no tags); `never` only to those who asked together (errors).
 */
export type Keeping = 'kept' | 'brief' | 'never'

export type Page = {
  answer: StoredAnswer
  /** The page's own script; it lives and dies with the page, because it holds the same words. */
  payload: { path: string; answer: StoredAnswer } | null
  tags: readonly string[]
  keeping: Keeping
}

/** Memory for finished pages: about a thousand articles with a hundred replies each. */
export const PAGE_CACHE_BYTES = 256 * 1024 * 1024

/** Addresses anybody can make up must not push out the pages people read. */
const BRIEF_LIMITS = { max: 1_000, maxSize: 16 * 1024 * 1024, ttl: 10_000 }

/** More renderings under way than this means that somebody asks for everything at once. */
const MAX_FLIGHTS = 256

/** Where pages are laid out besides: what memory drops, it drops in the same breath. */
export type PageShelf = {
  /** @param compressed when the page has its last encoding */
  put(path: string, page: Page, compressed: Promise<unknown>): Promise<void>
  remove(path: string, page: Page): void
  empty(): void
}

type Flight = { page: Promise<Page>; log: ExpiryLog }

/** Finished public pages by path. */
export class PageCache {
  private readonly kept: LRUCache<string, Page>
  private readonly brief: LRUCache<string, Page>
  private readonly pathsByTag = new Map<string, Set<string>>()
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
    return this.kept.get(path) ?? this.brief.get(path)
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
    this.clock += 1
    for (const flight of this.flights.values()) flight.log.note(tags, this.clock)
    for (const tag of tags) {
      for (const path of this.pathsByTag.get(tag) ?? []) this.kept.delete(path)
    }
    this.brief.clear()
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
    shelf.set(path, page)
    if (shelf.has(path)) this.list(path, page)
  }

  private list(path: string, page: Page): void {
    if (page.payload) this.pagesByPayload.set(page.payload.path, page)
    if (page.keeping === 'brief') return
    for (const tag of page.tags) {
      const paths = this.pathsByTag.get(tag)
      if (paths) paths.add(path)
      else this.pathsByTag.set(tag, new Set([path]))
    }
    const answers = [page.answer, page.payload?.answer].filter((answer) => answer !== undefined)
    const compressed = Promise.all(answers.map(addBrotli))
    void this.disk?.put(path, page, compressed)
  }

  private unlist(path: string, page: Page): void {
    this.disk?.remove(path, page)
    const payload = page.payload?.path
    if (payload && this.pagesByPayload.get(payload) === page) this.pagesByPayload.delete(payload)
    for (const tag of page.tags) {
      const paths = this.pathsByTag.get(tag)
      paths?.delete(path)
      if (paths?.size === 0) this.pathsByTag.delete(tag)
    }
  }
}

function sizeCalculation({ answer, payload }: Page): number {
  return answer.bytes + (payload?.answer.bytes ?? 0)
}

/** What is kept briefly has no tags to go by, so any expiry counts. */
function firstExpiry(log: ExpiryLog, page: Page): number {
  return page.keeping === 'kept' ? log.firstOf(page.tags) : log.first()
}
