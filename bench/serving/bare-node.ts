import { fileURLToPath } from 'node:url'
import { freePort } from '../../e2e/server'
import type { Contestant, Figure } from '../figure'
import { startServer } from '../server-process'
import type { Scene } from './scene'

/** What everything else is compared with: Node can write this page no faster in one process. */
export const bareNode: Figure<Scene> = {
  name: 'bare-node',
  title: 'bare Node',
  limits: [],
  prepare: (scene) => startBareNode(scene, 1),
}

export async function startBareNode(scene: Scene, processes: number): Promise<Contestant> {
  const port = await freePort()
  const url = `http://localhost:${port}${scene.path}`
  const program = fileURLToPath(new URL('bare-node-server.mjs', import.meta.url))
  const command = [process.execPath, program, scene.folder, String(port), String(processes)]
  return { url, answer: 'same bytes', ...(await startServer(command, url)) }
}
