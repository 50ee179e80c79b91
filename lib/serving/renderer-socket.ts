import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type RendererSocket = { path: string; remove(): void }

/** Where the renderer listens: a folder that only this user may enter, or a pipe on Windows. */
export function makeRendererSocket(): RendererSocket {
  if (process.platform === 'win32') {
    return { path: `\\\\.\\pipe\\rejoinder-${randomUUID()}`, remove: () => {} }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-'))
  return {
    path: path.join(folder, 'renderer'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
