import { OWN_REPLIES_HINT } from '@/lib/comments/policy'
import { scriptHash } from '@/lib/serving/next-scripts'

/** The id of the JSON data block that lists a finished page's scripts: payload first. */
export const SCRIPT_LIST_ID = 'rejoinder-scripts'

/**
 * The one inline script every page of ours carries, first thing in `<head>`:
 * `<script dangerouslySetInnerHTML={{ __html: bootScript }} />`. It is a string, and never a
 * function's text, because the policy allows exactly these bytes and bundlers rewrite functions.
 *
 * 1. Theme: what the reader chose, before anything is painted.
 * 2. Hydrate on intent: a finished page has no framework until somebody touches an element with
 *    `data-hydrate` (or something in it). A press of `<button type="button" data-hydrate>` before
 *    its code is there is held and given to React later. So is a plain click on `<a data-hydrate>`,
 *    for three seconds at most or until it is clicked again: then the link is followed. Looking at a
 *    link loads nothing. Submits and other links are let through: the browser does their work.
 *    Without the payload (expired in the meantime) nothing is loaded. The list is a child of the
 *    body, where only the server writes; an article's contents are below it.
 * 3. Share: `<button data-share>` opens the system's sheet, or copies the address and says so in
 *    `data-shared="copied"`, for the style sheet to show.
 * 4. More replies: where there is a next page, what shows it in place is loaded.
 * 5. Own replies: a browser that was given the hint cookie loads what shows them, on articles only.
 */
export const bootScript = `(() => {
  const page = document.documentElement
  try {
    const theme = localStorage.theme
    if (theme === 'dark' || theme === 'light') page.dataset.theme = theme
  } catch {}

  const scriptList = () => document.querySelector('body > script#${SCRIPT_LIST_ID}')
  let begun = false
  const append = (tag, fields) => document.head.append(Object.assign(document.createElement(tag), fields))
  const load = () => {
    const list = scriptList()
    if (begun || !list) return
    begun = true
    const [payload, ...chunks] = JSON.parse(list.textContent)
    for (const href of chunks) append('link', { rel: 'preload', as: 'script', href })
    const onload = () => { for (const src of chunks) append('script', { src, async: false }) }
    append('script', { src: payload, onload })
  }

  const isAlive = (node) => Object.keys(node).some((key) => key.startsWith('__reactProps$'))
  const replay = (button, tries) => {
    if (isAlive(button) || !tries) button.click()
    else setTimeout(replay, 50, button, tries - 1)
  }
  const near = (event, selector) => event.target.closest?.(selector)

  for (const type of ['focusin', 'pointerdown', 'input'])
    addEventListener(type, (event) => { if (near(event, '[data-hydrate]:not(a)')) load() }, true)

  addEventListener('click', (event) => {
    const held = near(event, 'button[type=button][data-hydrate], a[data-hydrate]')
    const isLet = held?.href && (held.dataset.held || event.ctrlKey || event.metaKey || event.shiftKey)
    if (held && !isLet && !isAlive(held) && scriptList()) {
      event.stopImmediatePropagation()
      event.preventDefault()
      load()
      if (!held.dataset.held) replay(held, held.href ? 60 : 200)
      held.dataset.held = 'true'
    }
    const share = near(event, '[data-share]')
    if (!share) return
    const url = (document.querySelector('link[rel=canonical]') ?? location).href
    if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {})
    else navigator.clipboard?.writeText(url).then(() => { share.dataset.shared = 'copied' }, () => {})
  }, true)

  addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('[data-more]')) append('script', { type: 'module', src: '/more-replies.js' })
    if (document.querySelector('[data-article]') && document.cookie.includes('${OWN_REPLIES_HINT}=1'))
      append('script', { type: 'module', src: '/own-replies.js' })
  })
})()`

export const bootScriptHash = scriptHash(bootScript)
