import { useState } from 'react'
import type { PickedMedia } from '@/lib/media/public'
import { uploadPicture } from './upload'

/** What is being uploaded, and what was refused and why. */
export type Uploads = { running: { id: number; name: string; share: number }[]; refusals: string[] }

let count = 0

/** Sends pictures one after the other; each is handed over when it has arrived. */
export function useUploads(onStored: (media: PickedMedia) => void) {
  const [uploads, setUploads] = useState<Uploads>({ running: [], refusals: [] })

  async function add(files: File[]): Promise<void> {
    const entries = files.map((file) => ({ id: ++count, name: file.name, share: 0, file }))
    setUploads(({ running }) => ({ running: [...running, ...entries], refusals: [] }))
    for (const { id, name, file } of entries) {
      const result = await uploadPicture(file, (share) =>
        setUploads((now) => ({
          ...now,
          running: now.running.map((other) => (other.id === id ? { ...other, share } : other)),
        })),
      )
      const why = result.kind === 'refused' ? [`${name}: ${result.sentence}`] : []
      setUploads(({ running, refusals }) => ({
        running: running.filter((other) => other.id !== id),
        refusals: [...refusals, ...why],
      }))
      if (result.kind === 'stored') onStored(result.media)
    }
  }

  return { uploads, add }
}
