/** Stands for Next's `next/cache`, which works only inside Next: it remembers what it was told. */
const tags = new Set<string>()

export function cacheTag(...named: string[]): void {
  for (const tag of named) tags.add(tag)
}

export function cacheLife(): void {}

export function updateTag(): void {}

export function refresh(): void {}

/** For tests: the tags of everything that was cached since the last look. */
export function takeCacheTags(): string[] {
  const taken = [...tags]
  tags.clear()
  return taken
}
