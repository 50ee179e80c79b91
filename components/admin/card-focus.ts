/** Marks the place of a card in the list, by the comment's id. */
export const CARD_ATTRIBUTE = 'data-card'

const SHOWN = `[${CARD_ATTRIBUTE}]:not([hidden])`

/** The card that has the focus, or in which something has it. */
export function focusedCard(): string | null {
  const card = document.activeElement?.closest(`[${CARD_ATTRIBUTE}]`)
  return card?.getAttribute(CARD_ATTRIBUTE) ?? null
}

/** Marks the details beside the list. */
export const PANEL_ID = 'details'

/** Whether the focus is in the details beside the list. */
export function isPanelFocused(): boolean {
  return document.activeElement?.closest(`#${PANEL_ID}`) !== null
}

/** Moves the focus to a card, and the page no further than it has to. */
export function focusCard(id: string): void {
  const card = document.querySelector<HTMLElement>(`[${CARD_ATTRIBUTE}="${CSS.escape(id)}"]`)
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'nearest' })
}

/** How many cards are shown. */
export function countCards(): number {
  return document.querySelectorAll(SHOWN).length
}

/** The card after this one (or before it), among those that are shown; the first without one. */
export function cardBeside(id: string | null, step: 1 | -1): string | null {
  const shown = [...document.querySelectorAll(SHOWN)]
  const ids = shown.map((card) => card.getAttribute(CARD_ATTRIBUTE) ?? '')
  if (id === null || !ids.includes(id)) return ids[0] ?? null
  return ids[ids.indexOf(id) + step] ?? null
}
