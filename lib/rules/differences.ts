import type { RuleChanges, RuleName, Rules } from './public'

/** The rules that are not what they were. */
export function differences(from: Rules, to: Rules): RuleChanges {
  const names = (Object.keys(to) as RuleName[]).filter((name) => from[name] !== to[name])
  return Object.fromEntries(names.map((name) => [name, { from: from[name], to: to[name] }]))
}

/** The rules as they would be with everything that one change changed put back. */
export function putBack(rules: Rules, changes: RuleChanges): Rules {
  const earlier = Object.entries(changes).map(([name, { from }]) => [name, from])
  return { ...rules, ...Object.fromEntries(earlier) }
}

/** Of two lists, one entry a line: what only the later one has, and what only the earlier one. */
export function wordsChanged(from: string, to: string): { added: string[]; removed: string[] } {
  const [before, after] = [linesOf(from), linesOf(to)]
  const [had, has] = [new Set(before), new Set(after)]
  return {
    added: after.filter((word) => !had.has(word)),
    removed: before.filter((word) => !has.has(word)),
  }
}

export function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line !== '')
}
