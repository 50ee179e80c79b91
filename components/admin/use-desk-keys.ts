'use client'
import { useEffect } from 'react'
import { type Command, commandOf } from '@/lib/moderation/keys'
import type { PreferenceInput } from '@/lib/moderation/schema'
import { focusedCard, isPanelFocused } from './card-focus'

export type Commands = Partial<Record<Command, () => void>>

/** Where typing means writing. */
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** What Enter presses by itself. */
const PRESSABLE = 'a, button, summary, label'

/** Listens to the keys of the desk, wherever nobody is writing and no dialog is open. */
export function useDeskKeys(commands: Commands, mode: PreferenceInput['keys']): void {
  useEffect(() => {
    if (mode === 'OFF') return
    function press(event: KeyboardEvent): void {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element)) return
      if (target.closest(FIELDS) && !isCheckbox(target)) return
      if (event.key === 'Enter' && target.closest(PRESSABLE)) return
      if (document.querySelector('dialog[open]')) return
      if (mode === 'IN_LIST' && focusedCard() === null && !isPanelFocused()) return
      const command = commandOf(event)
      const act = command && commands[command]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [commands, mode])
}

/** It takes no letters: only the space bar is its own. */
function isCheckbox(target: Element): boolean {
  return target instanceof HTMLInputElement && target.type === 'checkbox'
}
