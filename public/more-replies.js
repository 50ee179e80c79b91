// @ts-check
/**
 * "Show 50 more" puts the next page of replies below those that are there; the boot script loads this
 * where there is a next page. It takes the replies out of that page of this site, as the browser
 * would have shown them. Without this script, or when it fails, the link is a link.
 */
export {}

const LINK = '[data-more-link]'
const PAGES = 'nav[aria-label="Pages of replies"]'

/** @type {(link: HTMLAnchorElement) => Promise<void>} */
const showMore = async (link) => {
  const answer = await fetch(link.href)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const list = page.querySelector('#replies ~ ol')
  const place = document.querySelector('[data-more-replies]')
  if (!answer.ok || !list || !place) throw new Error('There are no replies in the answer')

  // Newest first, what was posted meanwhile has pushed some of ours onto that page.
  for (const thread of [...list.children]) {
    if (document.getElementById(thread.firstElementChild?.id ?? '')) thread.remove()
  }
  const below = [LINK, PAGES].map((selector) => page.querySelector(selector))
  for (const old of document.querySelectorAll(`${LINK}, ${PAGES}`)) {
    // What the page came with belongs to React: hidden, it can still come alive.
    if (place.contains(old)) old.remove()
    else if (old instanceof HTMLElement) old.hidden = true
  }
  place.append(list, ...below.filter((node) => node !== null))
  bringOwnReplies(place)
  history.replaceState(history.state, '', link.href)
  announce(list)
}

/** Your own undecided replies go below what they answer, now that it is here.
 * @type {(place: Element) => void} */
const bringOwnReplies = (place) => {
  for (const own of document.querySelectorAll('[data-answers]')) {
    if (!(own instanceof HTMLElement)) continue
    place.querySelector(`#comment-${own.dataset.answers} ~ [data-own-replies]`)?.append(own)
  }
}

/** @type {(list: Element) => void} */
const announce = (list) => {
  const [first, ...others] = list.querySelectorAll('article[aria-labelledby]')
  const status = document.querySelector('[data-more-status]')
  const count = first ? others.length + 1 : 0
  if (status) status.textContent = count === 1 ? '1 more reply' : `${count} more replies`
  if (!(first instanceof HTMLElement)) return
  first.tabIndex = -1
  first.focus()
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('[data-more]')
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
    return
  event.preventDefault()
  if (link.ariaBusy) return
  link.ariaBusy = 'true'
  showMore(link).catch(() => location.assign(link.href))
})
