import { wordsChanged } from '@/lib/rules/differences'
import { type RuleName, type Value, WORD_LISTS } from '@/lib/rules/public'
import { RULE_LABELS, valueLabel } from './rule-labels'

/** Words of a list that are named; of a long import the rest is counted. */
const NAMED_MAX = 8

type Props = { name: RuleName; from: Value; to: Value }

/** One rule that was changed: two values, or the words that came and went. */
export function ChangedRule({ name, from, to }: Props) {
  const isList = (WORD_LISTS as readonly RuleName[]).includes(name)
  const what = isList ? wordsInShort(String(from), String(to)) : values(from, to)
  return (
    <li className="break-words">
      {RULE_LABELS[name] ?? name}: <span dir="auto">{what}</span>
    </li>
  )
}

function values(from: Value, to: Value): string {
  return `${valueLabel(from)} → ${valueLabel(to)}`
}

function wordsInShort(from: string, to: string): string {
  const { added, removed } = wordsChanged(from, to)
  const parts = [inShort('added', added), inShort('removed', removed)].filter((part) => part !== '')
  return parts.join('; ') || 'in another order'
}

function inShort(what: string, words: string[]): string {
  if (words.length === 0) return ''
  const more = words.length > NAMED_MAX ? ` and ${words.length - NAMED_MAX} more` : ''
  return `${what} ${words.slice(0, NAMED_MAX).join(', ')}${more}`
}
