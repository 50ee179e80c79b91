import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { send } from '../e2e/http'
import { environment, exitOf, ROOT } from '../e2e/server'

/** How often a server that starts is asked again. Milliseconds. */
const LOOK_AGAIN_MS = 50

type Options = { cwd?: string; settings?: Record<string, string> }

/** Starts a server and waits until it answers with 200. `close` ends it and waits for that. */
export async function startServer(
  [program = '', ...args]: string[],
  url: string,
  { cwd = ROOT, settings = {} }: Options = {},
): Promise<{ close(): Promise<void> }> {
  const env = environment(settings)
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text
  })
  // Without this a program that is not there ends everything at once.
  child.once('error', () => {})
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) {
      throw new Error(`${program} ended: ${complaints}`)
    }
    const answer = await send(url).catch(() => null)
    if (answer?.status === 200) break
    await pause(LOOK_AGAIN_MS)
  }
  return {
    async close() {
      child.kill('SIGTERM')
      await exitOf(child)
    },
  }
}
