import type { BrowserContext, Page } from '@playwright/test'

/** What was written and ran all the same: the function it called, and which frame it did that in. */
export type Escape = { called: string; frame: string }

/**
 * Has every document of this browser say when something calls what payloads call, instead of
 * stopping for a dialog. `frame` is the nearest frame's number, or the page's address.
 * Nothing is fetched from elsewhere; what would have been is kept in `strangers`.
 */
export async function plantCanaries(context: BrowserContext, origin: string) {
  const escapes: Escape[] = []
  const strangers: string[] = []
  await context.exposeBinding('tellEscape', (_, called: string, frame: string) => {
    escapes.push({ called, frame })
  })
  await context.addInitScript(() => {
    const { tellEscape } = window as unknown as {
      tellEscape: (called: string, frame: string) => void
    }
    const frame = () => {
      try {
        let inner: Window = window
        while (inner !== top && !inner.frameElement?.hasAttribute('data-number'))
          inner = inner.parent
        return inner.frameElement?.getAttribute('data-number') ?? location.href
      } catch {
        return location.href
      }
    }
    for (const name of ['alert', 'confirm', 'prompt', 'print']) {
      Object.defineProperty(window, name, { value: () => tellEscape(name, frame()) })
    }
  })
  await context.route(
    (url) => /^https?:/.test(url.protocol) && url.origin !== origin,
    async (route) => {
      strangers.push(route.request().url())
      // An answer without content leaves the page where it is.
      const leads = route.request().isNavigationRequest() && !route.request().frame().parentFrame()
      await route.fulfill(leads ? { status: 204 } : { body: '' })
    },
  )
  return { escapes, strangers }
}

/** Shows documents to a page as it would show its own, many at once. Their numbers are their places. */
export async function showFrames(page: Page, documents: string[]): Promise<void> {
  await page.evaluate(async (all) => {
    const frames = all.map((srcdoc, number) => {
      const frame = document.createElement('iframe')
      frame.dataset.number = String(number)
      // Everything but leading the page around it away.
      frame.sandbox.value = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups'
      const shown = new Promise((resolve) =>
        frame.addEventListener('load', resolve, { once: true }),
      )
      frame.srcdoc = srcdoc
      document.body.append(frame)
      return { frame, shown }
    })
    for (const { shown } of frames) await shown
    // What waits for the next picture of the screen gets its turn.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (const { frame } of frames) frame.remove()
  }, documents)
}

/** Elements and addresses on a page that only what was written could have put there. */
export function findSmuggled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const add = (element: Element) => found.push(element.outerHTML.slice(0, 200))
    for (const element of document.querySelectorAll('*')) {
      if (element.getAttributeNames().some((name) => /^on/i.test(name))) add(element)
    }
    const ADDRESSES = ['href', 'src', 'action', 'formaction', 'srcset', 'data', 'xlink:href']
    for (const name of ADDRESSES) {
      for (const element of document.querySelectorAll(`[${CSS.escape(name)}]`)) {
        const address = element.getAttribute(name) ?? ''
        if (!/^(https?:\/\/|mailto:\?subject=|\/(?!\/)|#|$|[\w?.]+$)/.test(address)) add(element)
      }
    }
    return found
  })
}
