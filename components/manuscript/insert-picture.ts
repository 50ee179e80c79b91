import type { Editor } from '@tiptap/core'
import type { PickedMedia } from '@/lib/media/public'

/** In a paragraph of its own, with its caption for a title. Where it was to go may be gone by now. */
export function insertPicture(
  editor: Editor,
  { url, alt, caption }: PickedMedia,
  at: number | null = null,
): void {
  const end = editor.state.doc.content.size
  const place = Math.min(at ?? editor.state.selection.to, end)
  const image = { type: 'image', attrs: { src: url, alt, title: caption || null } }
  editor
    .chain()
    .focus()
    .insertContentAt(place, { type: 'paragraph', content: [image] })
    .run()
}
