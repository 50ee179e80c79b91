/** The form that the checkboxes of the cards belong to, wherever they stand. */
export const BULK_FORM = 'bulk'
export const CHOSEN_FIELD = 'chosen'

/** Where a range begins: the box that was pressed last. */
let last: HTMLInputElement | null = null

/** The checkboxes of all cards that are shown, in their order. */
export function boxes(): HTMLInputElement[] {
  const all = document.querySelectorAll<HTMLInputElement>(`input[name="${CHOSEN_FIELD}"]`)
  return [...all].filter((box) => !box.closest('[hidden]'))
}

/** A box was pressed: with Shift, everything from the one before it becomes what it is. */
export function extendTo(box: HTMLInputElement, withShift: boolean): void {
  const all = boxes()
  const [from, to] = [last ? all.indexOf(last) : -1, all.indexOf(box)]
  if (to < 0) return
  last = box
  if (!withShift || from < 0) return
  for (const between of all.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    between.checked = box.checked
  }
}

/** Ticks a card's box, or takes the tick away. */
export function toggle(card: Element | null): void {
  card?.querySelector<HTMLInputElement>(`input[name="${CHOSEN_FIELD}"]`)?.click()
}

/** All of them, or none when all were. */
export function toggleAll(): void {
  const all = boxes()
  const isAll = all.every((box) => box.checked)
  for (const box of all) if (box.checked === isAll) box.click()
}

/** Presses a button of the form. */
export function submitChosen(to: string): void {
  const form = document.getElementById(BULK_FORM)
  form?.querySelector<HTMLButtonElement>(`button[value="${to}"]`)?.click()
}
