import { describe, expect, it } from 'vitest'
import { type GuestBlock, type GuestInline, guestPlainText, parseGuestText } from '@/lib/text'

describe('hostile nesting', () => {
  const sources = [
    ...['>'.repeat(20_000), '*'.repeat(20_000), '['.repeat(20_000), '- '.repeat(10_000)],
    ...['1. '.repeat(6_666), '> - '.repeat(5_000), '`'.repeat(20_000), '*a_ '.repeat(5_000)],
    `${'*a '.repeat(4_000)}${'a* '.repeat(2_666)}`,
    `${'*a '.repeat(90)}${'a* '.repeat(90)}`,
    `${'!['.repeat(1_500)}a${'](http://a.b)'.repeat(1_300)}`,
    Array.from({ length: 140 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    `${'>'.repeat(100)}a\n${'a\n'.repeat(9_900)}`,
  ]

  it('neither overflows nor loses a letter', () => {
    for (const source of sources) {
      const tree = parseGuestText(source)
      const lettersOf = (text: string) => text.replace(/[^a]/g, '')
      expect(lettersOf(guestPlainText(tree))).toBe(lettersOf(source))
      expect(depthOf(tree)).toBeLessThan(20)
    }
  }, 30_000)

  it('is typed text once there are too many marks', () => {
    const kept = guestPlainText(parseGuestText('*a* '.repeat(300)))
    expect(kept.startsWith('a a ')).toBe(true)
    expect(kept.endsWith(' *a* *a*')).toBe(true)
  })

  it('is typed text once there are too many quotations in quotations', () => {
    const lines = guestPlainText(parseGuestText('>>>> a\n'.repeat(499))).split('\n')
    expect([lines[0], lines.at(-1)]).toEqual(['a', '>>>> a'])
    expect(guestPlainText(parseGuestText('> a\n'.repeat(499)))).not.toContain('>')
  })

  it('is typed text from where it is too deep', () => {
    const [quote] = parseGuestText('>'.repeat(100))
    expect(guestPlainText([quote as GuestBlock])).toBe('>'.repeat(88))
  })

  it('does not keep several hundred lines from being shown', () => {
    const poem = '*line*\n'.repeat(1_000)
    expect(guestPlainText(parseGuestText(poem))).toBe(poem)
  })
})

function depthOf(tree: (GuestBlock | GuestInline)[]): number {
  return tree.length === 0 ? 0 : 1 + Math.max(...tree.map((node) => depthOf(childrenOf(node))))
}

function childrenOf(node: GuestBlock | GuestInline): (GuestBlock | GuestInline)[] {
  if (node.type === 'list') return node.items.flat()
  return 'children' in node ? node.children : []
}
