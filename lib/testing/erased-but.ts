/** Erased, but for one thing that somebody wrote or that was made of it. */
export function erasedBut(left: string): string {
  const nothing = ["text = 'erased'", "author_name = 'erased'", "reasons = '[]'", 'avatar_seed = 0']
  const [column = ''] = left.split(' ')
  const rest = nothing.filter((set) => !set.startsWith(`${column} `))
  return ["status = 'ERASED'", ...rest, left].join(', ')
}
