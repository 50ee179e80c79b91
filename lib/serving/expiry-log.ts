/**
 * When each tag expired for the first time since a rendering began, on the page cache's clock
 * (a counter of expiries). The tags of a page are only known when it is finished.
 */
export class ExpiryLog {
  private readonly byTag = new Map<string, number>()
  private any = Number.POSITIVE_INFINITY
  private all = Number.POSITIVE_INFINITY

  note(tags: readonly string[], time: number): void {
    this.any = Math.min(this.any, time)
    for (const tag of tags) if (!this.byTag.has(tag)) this.byTag.set(tag, time)
  }

  noteAll(time: number): void {
    this.any = Math.min(this.any, time)
    this.all = Math.min(this.all, time)
  }

  /** Infinity if none of them has expired. */
  firstOf(tags: readonly string[]): number {
    return Math.min(this.all, ...tags.map((tag) => this.byTag.get(tag) ?? Number.POSITIVE_INFINITY))
  }

  /** Infinity if nothing at all has expired. */
  first(): number {
    return this.any
  }
}
