import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bootScript } from '@/lib/serving/boot'
import { finishPage } from '@/lib/serving/finish-page'
import { scriptHash } from '@/lib/serving/next-scripts'

/** What Next 16.4.6 writes, shortened. */
const TURBOPACK =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[24313]});'
const START = '(self.__next_f=self.__next_f||[]).push([0])'
const FLIGHT = String.raw`self.__next_f.push([1,"1:\"$Sreact.fragment\"\n2:\u003c/script\u003e"])`

function pageOf({ head = '', body = '', boot = bootScript, end = '' } = {}): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/s.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/><script src="/_next/static/chunks/a.js" async=""></script><script src="/_next/static/chunks/turbopack-b.js" async=""></script>${head}<script>${boot}</script><script src="/_next/static/chunks/old.js" noModule=""></script></head><body><main>${body}</main><script src="/_next/static/chunks/main.js" id="_R_" async=""></script><script>${TURBOPACK}</script><script>${START}</script><script>${FLIGHT}</script>${end}</body></html>`
}

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
}

function listOf(html: string): string[] {
  return JSON.parse(/id="rejoinder-scripts">([^<]*)</.exec(html)?.[1] ?? '[]')
}

describe('a finished page carries no framework', () => {
  const page = finishPage(pageOf({ body: '<p>Words</p>' }))

  it('keeps the boot script and the list of what it loads, and no other script', () => {
    expect(page.finished).toBe(true)
    expect(scriptsOf(page.html)).toEqual([
      '<script>',
      '<script type="application/json" id="rejoinder-scripts">',
    ])
    expect(page.html).not.toContain('rel="preload"')
    expect(page.html).toContain('<main><p>Words</p></main>')
    expect(page.html).toContain('href="/_next/static/chunks/s.css"')
  })

  it('puts Next’s inline scripts, in their order, into one file named by its hash', () => {
    const payload = page.finished ? page.payload : null
    expect(payload?.script).toBe([TURBOPACK, START, FLIGHT].join(';\n'))
    const hash = createHash('sha256')
      .update(payload?.script ?? '')
      .digest('hex')
    expect(payload?.path).toBe(`/_rejoinder/${hash}.js`)
  })

  it('lists the payload first, then Next’s chunks in document order, without the old browsers’', () => {
    expect(listOf(page.html).slice(1)).toEqual([
      '/_next/static/chunks/a.js',
      '/_next/static/chunks/turbopack-b.js',
      '/_next/static/chunks/main.js',
    ])
  })

  it('changes nothing else', () => {
    const words = "<p>1 &lt; 2 &amp; “quoted” — naïve 😀</p><p data-x='a\"b'>Two\n</p>"
    expect(finishPage(pageOf({ body: words })).html).toContain(`<main>${words}</main>`)
  })

  it('keeps data blocks', () => {
    const data = '<script type="application/ld+json">{"headline":"A"}</script>'
    const rules = '<script type="speculationrules">{"prefetch":[]}</script>'
    const { finished, html } = finishPage(pageOf({ body: data, head: rules }))
    expect(finished).toBe(true)
    expect(html).toContain(data)
    expect(html).toContain(rules)
  })
})

describe('the page says what it is made of, and nobody else does', () => {
  it('reads tags and status from the head in either order of attributes, and takes them out', () => {
    const head =
      '<meta name="rejoinder-tags" content="articles article:1"/><meta content="comments:1" name="rejoinder-tags"/><meta content="410" name="rejoinder-status"/>'
    const page = finishPage(pageOf({ head }))
    expect(page.tags).toEqual(['articles', 'article:1', 'comments:1'])
    expect(page.status).toBe(410)
    expect(page.html).not.toContain('rejoinder-tags')
    expect(page.html).not.toContain('rejoinder-status')
  })

  it('reads whose pictures it shows, each once', () => {
    const said = (content: string) => `<meta name="rejoinder-pictures" content="${content}"/>`
    const head = said('https://b.example https://a.example:8443') + said('https://b.example')
    const page = finishPage(pageOf({ head }))
    expect(page.pictures).toEqual(['https://a.example:8443', 'https://b.example'])
    expect(page.html).not.toContain('rejoinder-pictures')
  })

  const FORGED_PICTURES = '<meta name="rejoinder-pictures" content="https://evil.example">'
  const FORGED = '<meta name="rejoinder-status" content="410">'
  it.each([
    ['text, escaped', FORGED.replaceAll('<', '&lt;')],
    ['an attribute', `<p title='${FORGED}'>x</p>`],
    ['a comment', `<!-- ${FORGED} -->`],
    ['an element in the body', FORGED],
    ['an element after a head the body pretends to end', `</head>${FORGED}<head>${FORGED}`],
    ['a template', `<template>${FORGED}</template>`],
    ['a text area', `<textarea></head>${FORGED}</textarea>`],
    [
      'a data block',
      `<script type="application/ld+json">{"a":"${FORGED.replaceAll('"', "'")}"}</script>`,
    ],
  ])('does not believe %s', (_name, body) => {
    for (const forged of [body, body.replaceAll(FORGED, FORGED_PICTURES)]) {
      const page = finishPage(pageOf({ body: forged }))
      expect([page.status, page.pictures]).toEqual([null, []])
      expect(page.html).toContain(forged)
    }
  })

  it('does not believe the title', () => {
    expect(finishPage(pageOf({ head: `<title>${FORGED}</title>` })).status).toBeNull()
  })

  it('does not let a page choose any status', () => {
    const head =
      '<meta name="rejoinder-status" content="200"/><meta name="rejoinder-status" content="5e2"/>'
    expect(finishPage(pageOf({ head })).status).toBeNull()
  })
})

describe('an unknown script is never blessed', () => {
  it.each([
    ['an injected script', '<script>alert(1)</script>'],
    ['one that begins like Next’s', '<script>self.__next_f.push([0]);alert(1)</script>'],
    ['one that hides in Next’s data', '<script>self.__next_f.push([alert(1)])</script>'],
    ['one that ends like Next’s', '<script>alert(1)//self.__next_f.push([0])</script>'],
    ['two calls in one', '<script>self.__next_f.push([0]);self.__next_f.push([0])</script>'],
    ['a module', '<script type="module">alert(1)</script>'],
    ['an import map', '<script type="importmap">{"imports":{}}</script>'],
    ['a foreign file', '<script src="https://evil.example/x.js"></script>'],
    ['a file beside Next’s', '<script src="/_next/static/../../media/x.js"></script>'],
    ['one in a picture', '<svg><script>alert(1)</script></svg>'],
    ['one in a template', '<template><script>alert(1)</script></template>'],
    ['the boot script with a word more', `<script>${bootScript};alert(1)</script>`],
  ])('%s, in an article or at the end of the page', (_name, injected) => {
    for (const html of [pageOf({ body: injected }), pageOf({ end: injected })]) {
      const page = finishPage(html)
      expect(page.finished).toBe(false)
      expect(page.html).toContain(injected)
      const hashes = page.finished ? [] : page.inlineHashes
      expect(hashes).toEqual([TURBOPACK, START, FLIGHT].map(scriptHash))
    }
  })

  it('not even one of Next’s own, where Next does not write', () => {
    expect(finishPage(pageOf({ body: `<script>${FLIGHT}</script>` })).finished).toBe(false)
  })

  it('leaves a page without the boot script its framework, or its forms would never come alive', () => {
    const page = finishPage(pageOf({ boot: '' }).replace('<script></script>', ''))
    expect(page.finished).toBe(false)
    expect(scriptsOf(page.html)).toHaveLength(7)
  })
})

it('finishes a page that has no scripts at all', () => {
  const html = '<!doctype html><html><head><title>A</title></head><body>B</body></html>'
  expect(finishPage(html)).toEqual({
    finished: true,
    html,
    payload: null,
    tags: [],
    status: null,
    pictures: [],
  })
})
