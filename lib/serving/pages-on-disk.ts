import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, unlinkSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page, PageShelf } from '@/lib/serving/page'
import { fileNamesOf, filesOf, type PageFile, pageFileName } from '@/lib/serving/page-files'
import { finishedPageHeaders, HEADERS_EDITION } from '@/lib/serving/page-headers'
import { openPagesFolder } from '@/lib/serving/pages-folder'
import { securityHeaders } from '@/lib/serving/security-headers'
import { commonHeaders, type StoredAnswer, type Variant } from '@/lib/serving/stored-answer'

/** What went wrong, in words for the log. It never reaches a request: the page is simply not there. */
export type DiskProblem = 'page not written to disk' | 'page not removed from disk'

export type PagesOnDiskOptions = {
  siteUrl: string | undefined
  /** Called once for every kind of problem. */
  onProblem: (problem: DiskProblem, error: unknown) => void
}

/**
 * Finished pages as files, for a web server in front. Several processes may share the folder: each
 * adds the pages in its memory, and removes them when they leave it.
 */
export class PagesOnDisk implements PageShelf {
  /** What is on disk or on its way there, by the name of its file. */
  private readonly current = new Map<string, Page>()
  private readonly reported = new Set<string>()
  /** A page with other headers stays in memory: the web server knows only these. */
  private readonly headers: string
  /** The web server's root. */
  private readonly root: string
  private readonly workshop: string

  /** Empties the folder. Throws `ConfigError` when it is not ours or cannot be written to. */
  constructor(
    private readonly folder: string,
    private readonly options: PagesOnDiskOptions,
  ) {
    openPagesFolder(folder)
    this.headers = String(finishedPageHeaders(securityHeaders(options.siteUrl)))
    this.root = path.join(folder, HEADERS_EDITION)
    this.workshop = path.join(folder, '.writing')
  }

  /** Lays out a page, unless it is dropped before it is ready. Never throws. */
  async put(address: string, page: Page, compressed: Promise<unknown>): Promise<void> {
    const name = pageFileName(address)
    if (name === null || !this.isServable(page)) return
    this.current.set(name, page)
    await compressed
    const drafts = filesOf(name, page).map((file) => this.draftOf(file))
    try {
      await mkdir(this.workshop, { recursive: true })
      await Promise.all(drafts.map(writeDraft))
      // Nothing may happen between this look and the last rename: no await.
      if (this.current.get(name) === page) return publish(drafts)
    } catch (error) {
      this.report('page not written to disk', error)
      this.remove(address, page)
    }
    await Promise.allSettled(drafts.map(({ draft }) => rm(draft, { force: true })))
  }

  /** When this returns the page is not on disk. */
  remove(address: string, page: Page): void {
    const name = pageFileName(address)
    if (name === null || this.current.get(name) !== page) return
    this.current.delete(name)
    try {
      for (const file of fileNamesOf(name, page)) {
        ifThere(() => unlinkSync(path.join(this.root, file)))
      }
    } catch (error) {
      this.report('page not removed from disk', error)
      // Rather none than one that is not true any more.
      this.empty()
    }
  }

  /** All pages, of all processes, vanish in one step. */
  empty(): void {
    this.current.clear()
    const trash = path.join(this.folder, `.trash-${randomUUID()}`)
    try {
      ifThere(() => renameSync(this.root, trash))
      rm(trash, { recursive: true, force: true }).catch(() => {})
    } catch (error) {
      this.report('page not removed from disk', error)
    }
  }

  private isServable({ answer, keeping }: Page): boolean {
    return keeping === 'kept' && answer.status === 200 && headersOf(answer) === this.headers
  }

  private draftOf({ name, variant }: PageFile): Draft {
    const draft = path.join(this.workshop, randomUUID())
    return { draft, target: path.join(this.root, name), variant }
  }

  private report(problem: DiskProblem, error: unknown): void {
    const kind = `${problem}: ${(error as NodeJS.ErrnoException).code}`
    if (this.reported.has(kind)) return
    this.reported.add(kind)
    this.options.onProblem(problem, error)
  }
}

/** A file that is written where nobody looks, and then put in its place. */
type Draft = { draft: string; target: string; variant: Variant }

/**
 * Web servers make the entity tag from a file's time and size, and two versions of a page may be
 * made in one second and be of one length. So the time is a digest of what is in the file: another
 * content has another tag (but for one case in two thousand million), and the same content the
 * same, whoever wrote it and whenever.
 */
async function writeDraft({ draft, variant }: Draft): Promise<void> {
  const digest = createHash('sha256').update(variant.etag).digest()
  // 31 bits: a time before 2038, which every file system knows. Seconds.
  const time = digest.readUInt32BE() >>> 1
  const file = await open(draft, 'wx')
  try {
    await file.writeFile(variant.body)
    await file.utimes(time, time)
  } finally {
    await file.close()
  }
}

function publish(drafts: Draft[]): void {
  for (const { draft, target } of drafts) {
    mkdirSync(path.dirname(target), { recursive: true })
    renameSync(draft, target)
  }
}

/** Preloads are left out: they name files of this build, and a page is whole without them. */
function headersOf(answer: StoredAnswer): string {
  const headers = commonHeaders(answer)
  const link = headers.indexOf('Link')
  return String(link === -1 ? headers : headers.toSpliced(link, 2))
}

function ifThere(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!NOT_THERE.has(String((error as NodeJS.ErrnoException).code))) throw error
  }
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR'])
