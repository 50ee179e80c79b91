import { type ComponentType, useEffect, useState } from 'react'
import type { RichEditorProps } from '@/components/manuscript/rich-editor'

/** The editor, once it is here: it comes after the page, and only where somebody writes with it. */
export function useRichEditor(isWanted: boolean): ComponentType<RichEditorProps> | null {
  const [editor, setEditor] = useState<ComponentType<RichEditorProps> | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    // Without it the plain field stays, and everything can be written in that.
    import('@/components/manuscript/rich-editor').then(
      ({ RichEditor }) => isHere && setEditor(() => RichEditor),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [isWanted])
  return isWanted ? editor : null
}
