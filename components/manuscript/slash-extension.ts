import { type Editor, Extension } from '@tiptap/core'
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion'
import { commandsFor, type ManuscriptCommand } from './commands'

/** What the menu behind "/" shows, or null while it is closed. */
export type SlashMenuState = SuggestionProps<ManuscriptCommand, ManuscriptCommand> | null

type Options = {
  show: (state: SlashMenuState) => void
  /** True if the key was one of the menu's. */
  press: (event: KeyboardEvent) => boolean
}

/** "/" at the beginning of a word offers what can be put there. */
export function slashMenu({ show, press }: Options) {
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      return [
        Suggestion<ManuscriptCommand, ManuscriptCommand>({
          editor: this.editor,
          char: '/',
          startOfLine: true,
          items: ({ query }) => commandsFor(query),
          allow: ({ state, range }) => !state.doc.resolve(range.from).parent.type.spec.code,
          command: ({ editor, range, props }) => {
            editor.chain().focus().deleteRange(range).run()
            props.run(editor as Editor)
          },
          render: () => ({
            onStart: show,
            onUpdate: show,
            onExit: () => show(null),
            onKeyDown: ({ event }) => press(event),
          }),
        }),
      ]
    },
  })
}
