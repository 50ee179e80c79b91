// @ts-check
/**
 * Shows readers their own replies that wait for a moderator; the boot script loads it where there
 * are some. It makes elements out of data, from a closed set, and reads no markup.
 * @import { Drawn } from '../app/api/comments/mine/drawn'
 * @import { OwnReplyPlace } from '../app/api/comments/mine/route'
 */
export {}

const TAGS = /^(article|div|p|blockquote|[ou]l|li|pre|code|strong|em|a|br|svg|rect|text)$/
const SHAPES = /^(svg|rect|text)$/
const ATTRIBUTES =
  /^(class|id|dir|href|rel|start|viewBox|width|height|[xy]|fill|text-anchor|font-(size|weight)|focusable|aria-(hidden|label)|data-own-reply)$/

/** @type {(drawn: Drawn) => Node | string} */
const make = (drawn) => {
  if (typeof drawn === 'string') return drawn
  const [tag, attributes, ...children] = drawn
  if (!TAGS.test(tag)) return ''
  const space = SHAPES.test(tag) ? '2000/svg' : '1999/xhtml'
  const element = document.createElementNS(`http://www.w3.org/${space}`, tag)
  for (const [name, value] of Object.entries(attributes)) {
    const isSafe = ATTRIBUTES.test(name) && (name !== 'href' || /^https?:\/\//.test(value))
    if (isSafe) element.setAttribute(name, value)
  }
  element.append(...children.map(make))
  return element
}

/** @type {(reply: OwnReplyPlace, end: HTMLElement) => void} */
const show = ({ id, parentId, drawn }, end) => {
  // The answer to a post has it already.
  if (document.querySelector(`[data-own-reply="${id}"]`)) return
  const below = document.querySelector(`#comment-${parentId} ~ [data-own-replies]`)
  const nodes = drawn.map(make)
  // What it answers may come later, with more replies.
  if (parentId && !below) {
    for (const node of nodes) if (node instanceof HTMLElement) node.dataset.answers = parentId
  }
  ;(below ?? end).append(...nodes)
}

const end = document.querySelector('[data-article]')
if (end instanceof HTMLElement) {
  const address = `/api/comments/mine?article=${end.dataset.article}`
  const answer = await fetch(address).catch(() => null)
  if (answer?.ok) for (const reply of await answer.json()) show(reply, end)
  // The browser looked for it before it was there.
  const asked = document.getElementById(location.hash.slice(1))
  if (asked?.dataset.ownReply) asked.scrollIntoView()
}
