import { useMemo, useRef, useState } from 'react'
import { type SlashMenuState, slashMenu } from './slash-extension'

/** The menu behind "/": its extension for the editor, what it shows, and which entry is chosen. */
export function useSlashMenu() {
  const [state, setState] = useState<SlashMenuState>(null)
  const [chosen, setChosen] = useState(0)
  const latest = useRef({ state, chosen })
  latest.current = { state, chosen }

  const extension = useMemo(() => {
    function show(next: SlashMenuState): void {
      setState(next)
      setChosen(0)
    }
    function press({ key }: KeyboardEvent): boolean {
      const { state, chosen } = latest.current
      const count = state?.items.length ?? 0
      if (!state || count === 0) return false
      if (key === 'ArrowDown') setChosen((chosen + 1) % count)
      else if (key === 'ArrowUp') setChosen((chosen - 1 + count) % count)
      else if (key === 'Enter' || key === 'Tab') {
        const command = state.items[chosen]
        if (command) state.command(command)
      } else return false
      return true
    }
    return slashMenu({ show, press })
  }, [])

  return { extension, state, chosen }
}
