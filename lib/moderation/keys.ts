/** What a key does at the desk. */
export type Command = (typeof KEYS)[number]['command']

/**
 * Every key of the desk, WordPress's letters where it has one. The sheet that `?` shows, what
 * assistive tools are told (`aria-keyshortcuts`) and what a key does are all made from this.
 */
export const KEYS = [
  { key: 'j', command: 'next', label: 'Next reply' },
  { key: 'k', command: 'previous', label: 'Previous reply' },
  { key: 'a', command: 'approve', label: 'Approve' },
  { key: 'u', command: 'hold', label: 'Hold: back to pending' },
  { key: 's', command: 'spam', label: 'Spam' },
  { key: 'd', command: 'trash', label: 'Trash' },
  { key: 'x', command: 'select', label: 'Select' },
  { key: 'X', command: 'select-all', label: 'Select all on this page, or none' },
  { key: 'A', command: 'approve-selected', label: 'Approve what is selected' },
  { key: 'S', command: 'spam-selected', label: 'What is selected is spam' },
  { key: 'D', command: 'trash-selected', label: 'What is selected to the trash' },
  { key: 'z', command: 'undo', label: 'Undo the last decision' },
  { key: 'o', command: 'open', label: 'Details' },
  { key: 'Enter', command: 'open', label: 'Details' },
  { key: 'Escape', command: 'close', label: 'Close the details' },
  { key: 'r', command: 'reply', label: 'Reply, and approve with it' },
  { key: 'q', command: 'quick-edit', label: 'Edit beside the list' },
  { key: 'e', command: 'edit', label: 'Edit on a page of its own' },
  { key: 'h', command: 'history', label: 'All by this person' },
  { key: 't', command: 'next-tab', label: 'Next tab' },
  { key: '1', command: 'tab-1', label: 'Pending' },
  { key: '2', command: 'tab-2', label: 'Approved' },
  { key: '3', command: 'tab-3', label: 'Spam' },
  { key: '4', command: 'tab-4', label: 'Trash' },
  { key: '5', command: 'tab-5', label: 'All' },
  { key: '6', command: 'tab-6', label: 'Reported' },
  { key: '/', command: 'search', label: 'Search' },
  { key: '?', command: 'help', label: 'These keys' },
] as const

type Pressed = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  /** Held down: the browser repeats it by itself. */
  repeat: boolean
}

/** Going through the list may be done with a key held down; deciding may not. */
const REPEATABLE: readonly string[] = ['next', 'previous']

/** What was meant by a key, or null: with a modifier, or inside an input method, it is none of ours. */
export function commandOf(pressed: Pressed): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null
  const command = KEYS.find(({ key }) => key === pressed.key)?.command ?? null
  return command && pressed.repeat && !REPEATABLE.includes(command) ? null : command
}

/** For `aria-keyshortcuts`: the keys of a command, as one attribute has them. */
export function shortcutsOf(command: Command): string {
  return KEYS.filter((one) => one.command === command)
    .map(({ key }) => key)
    .join(' ')
}
