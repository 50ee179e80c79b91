/** Which paths were made of which tags. */
export class TagIndex {
  private readonly pathsByTag = new Map<string, Set<string>>()

  add(path: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const paths = this.pathsByTag.get(tag)
      if (paths) paths.add(path)
      else this.pathsByTag.set(tag, new Set([path]))
    }
  }

  remove(path: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const paths = this.pathsByTag.get(tag)
      paths?.delete(path)
      if (paths?.size === 0) this.pathsByTag.delete(tag)
    }
  }

  /** Each path once, however many of the tags it has. */
  pathsOf(tags: readonly string[]): string[] {
    return [...new Set(tags.flatMap((tag) => [...(this.pathsByTag.get(tag) ?? [])]))]
  }
}
