'use client'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { COMMANDS, type ManuscriptCommand, TABLE_COMMANDS } from './commands'
import { useRovingFocus } from './use-roving-focus'

type Props = {
  editor: Editor
  /** Buttons that open something of their own. */
  children?: ReactNode
}

/** One stop of the Tab key; the arrows go from button to button. */
export function Toolbar({ editor, children }: Props) {
  const { ref, onKeyDown } = useRovingFocus()
  const active = useEditorState({ editor, selector: ({ editor }) => activeNames(editor) })
  const shown = active.includes('table') ? [...COMMANDS, ...TABLE_COMMANDS] : COMMANDS
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label="Formatting"
      onKeyDown={onKeyDown}
      className="manuscript-toolbar"
    >
      {shown.map(({ name, title, sign, keys, run }) => (
        <button
          key={name}
          type="button"
          aria-label={title}
          title={title}
          aria-pressed={active.includes(name)}
          {...(keys && { 'aria-keyshortcuts': keys })}
          data-command={name}
          onClick={() => run(editor)}
        >
          {sign}
        </button>
      ))}
      {children}
    </div>
  )
}

function activeNames(editor: Editor): string[] {
  const isActive = ({ isActive }: ManuscriptCommand) => isActive?.(editor)
  return COMMANDS.filter(isActive).map(({ name }) => name)
}
