import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'
import type { MadePicture } from './make-picture'

/** Where a picture is made before it is whole: nothing in there is ever shown. */
const UNFINISHED = '.unfinished'

/** Several machines share it, or each has its own and a web server finds them all. */
function mediaFolder(): string {
  return env().MEDIA_DIR ?? path.join(env().DATA_DIR, 'media')
}

/** Puts all files of a picture in their place, or none: whoever looks sees the whole folder or nothing. */
export async function putPicture({ key, files }: MadePicture): Promise<void> {
  const place = path.join(mediaFolder(), key)
  if (await exists(place)) return
  const draft = path.join(mediaFolder(), UNFINISHED, randomUUID())
  await mkdir(draft, { recursive: true })
  for (const { name, bytes } of files) {
    const file = await open(path.join(draft, name), 'w')
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
  }
  await rename(draft, place).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    // Somebody else put the same picture there.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

export async function removePicture(key: string): Promise<void> {
  await rm(path.join(mediaFolder(), key), { recursive: true, force: true })
}

/** Every picture that lies there, whole. */
export async function listPlaced(): Promise<string[]> {
  const names = await readdir(mediaFolder()).catch(() => [])
  return names.filter((name) => name !== UNFINISHED)
}

/** When its files were put there, or null. */
export async function placedAt(key: string): Promise<Date | null> {
  const found = await stat(path.join(mediaFolder(), key)).catch(() => null)
  return found?.mtime ?? null
}

export async function clearUnfinished(): Promise<void> {
  await rm(path.join(mediaFolder(), UNFINISHED), { recursive: true, force: true })
}

async function exists(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null
}
