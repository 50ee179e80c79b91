import { describe, expect, it, test } from 'vitest'
import { MAX_WEBSITE_LENGTH, safeHttpUrl, safeWebsite } from '@/lib/website'

const atLimit = `https://example.com/${'a'.repeat(MAX_WEBSITE_LENGTH - 20)}`

const accepted: [typed: string, kept: string][] = [
  ['https://example.com', 'https://example.com/'],
  ['http://example.com/a?b=c#d', 'http://example.com/a?b=c#d'],
  ['  example.com\n', 'https://example.com/'],
  ['www.example.com/me', 'https://www.example.com/me'],
  ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
  ['https://münchen.example', 'https://xn--mnchen-3ya.example/'],
  ['https://example.com:8443', 'https://example.com:8443/'],
  ["https://h.example/'onmouseover='alert(1)", "https://h.example/'onmouseover='alert(1)"],
  ['https://h.example/"onclick="x', 'https://h.example/%22onclick=%22x'],
  ['https://h.example/<script>', 'https://h.example/%3Cscript%3E'],
  ['https://h.example/\u202Egpj.exe', 'https://h.example/%E2%80%AEgpj.exe'],
]

const refused = [
  ...[
    '',
    ' ',
    'none',
    'n/a',
    '-',
    'localhost',
    'http://localhost',
    'https://',
    'http://?',
    '#',
    '?',
  ],
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'javascript:1', 'JaVa\tScript:alert(1)'],
  ...['java\nscript:alert(1)', 'java\0script:alert(1)', '\u0001javascript:alert(1)'],
  ...[' javascript:alert(1)', 'javascript://example.com/%0aalert(1)', 'javascript\t:alert(1)'],
  ...['javascript&colon;alert(1)', '&#106;avascript:alert(1)', '%6Aavascript:alert(1)'],
  ...[
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:,x',
    'blob:https://a.b',
  ],
  ...['file:///etc/passwd', 'ftp://example.com', 'mailto:a@example.com', 'tel:123', 'about:blank'],
  ...['view-source:https://example.com', 'hxxp://example.com', 'ws://example.com'],
  ...['//evil.example', '///evil.example', '/evil.example', '\\\\evil.example', '/\\evil.example'],
  ...[
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'http:\\\\evil.example',
  ],
  ...['https:\\/evil.example', 'https://good.example\\@evil.example', 'https://exa mple.com'],
  ...['https://user@example.com', 'https://user:pass@example.com', 'good.example@evil.example'],
  ...[
    'https://:@@',
    'https://ex\u0000ample.com',
    'https://example.com/a\nb',
    'https://example.com/\u0085x',
  ],
  ...[
    'https://[',
    'https://[::1',
    'https://example.com:99999',
    'https://%',
    '<a href="https://a.b">',
  ],
]

describe('a website', () => {
  test.each(accepted)('%j is kept as %s', (typed, kept) => {
    expect(safeWebsite(typed)).toBe(kept)
  })

  test.each(refused)('%j is refused', (typed) => {
    expect(safeWebsite(typed)).toBeNull()
  })

  it('fits the column it is stored in, also after its letters are encoded', () => {
    expect(safeWebsite(atLimit)).toBe(atLimit)
    expect(safeWebsite(`${atLimit}a`)).toBeNull()
    expect(safeWebsite(`https://example.com/${'ж'.repeat(100)}`)).toBeNull()
    expect(safeWebsite(`https://example.com/${'a'.repeat(40_960)}`)).toBeNull()
  })

  it('is kept in a form that is accepted again, unchanged', () => {
    for (const [, kept] of accepted) expect(safeWebsite(kept)).toBe(kept)
  })
})

describe('a link in a text', () => {
  it('is never completed: what is not an absolute address is not a link', () => {
    expect(safeHttpUrl('example.com')).toBeNull()
    expect(safeHttpUrl('http://localhost:3000')).toBe('http://localhost:3000/')
  })
})
