import type { Server, ServerResponse } from 'node:http'

/** Answers that go on until the client leaves. They must not keep a server from ending. */
const streams = new WeakMap<Server, Set<ServerResponse>>()

/** From here on this answer ends with the server, if nobody ends it before. */
export function trackStream(server: Server, response: ServerResponse): void {
  const open = streams.get(server) ?? new Set()
  streams.set(server, open.add(response))
  response.once('close', () => open.delete(response))
}

/** Browsers take this for a lost connection and come again by themselves. */
export function endStreams(server: Server): void {
  for (const response of streams.get(server) ?? []) response.end()
}
