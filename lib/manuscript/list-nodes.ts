import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'

/** Markdown's tight lists have items without paragraphs of their own. */
const tight = {
  default: true,
  parseHTML: (list: HTMLElement) => !list.querySelector(':scope > li > p'),
  renderHTML: () => ({}),
}

export const bulletList = BulletList.extend({
  addAttributes() {
    return { ...this.parent?.(), tight }
  },
})

export const orderedList = OrderedList.extend({
  // Markdown knows numbers only.
  addAttributes: () => ({ start: { default: 1 }, tight }),
})

/** An item may begin with anything; of a task list it is ticked or not. */
export const listItem = ListItem.extend({
  content: 'block+',
  addAttributes: () => ({
    checked: {
      default: null,
      renderHTML: ({ checked }) => (checked === null ? {} : { 'data-checked': String(checked) }),
      parseHTML: (item: HTMLElement) =>
        item.dataset.checked === undefined ? null : item.dataset.checked === 'true',
    },
  }),
})
