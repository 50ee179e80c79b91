/** Why something did not come about that was made on a version of a comment. */
export function lateSentenceOf(
  state: { kind: string; code?: string; told?: string },
  own: Record<string, string> = {},
): string | undefined {
  if (state.kind !== 'refused') return undefined
  if (state.code === 'gone') return 'This reply is no longer here.'
  return own[state.code ?? ''] ?? `Somebody was faster. ${state.told ?? ''}`
}
