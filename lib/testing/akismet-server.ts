import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Asked = { path: string; headers: NodeJS.Dict<string | string[]>; fields: URLSearchParams }
type Answer = (response: ServerResponse) => void

export type AkismetServer = {
  url: string
  /** Everything it was asked since this was last read. */
  take(): Asked[]
  /** How the questions from here on are answered. */
  answer(how: Answer): void
  close(): Promise<void>
}

/** Speaks Akismet's protocol on a port of this machine: takes a form, answers with a word. */
export async function startAkismet(): Promise<AkismetServer> {
  let asked: Asked[] = []
  let how: Answer = say('false')
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    asked.push({ path: `${request.method} ${request.url}`, headers: request.headers, fields })
    how(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = asked
      asked = []
      return taken
    },
    answer(next) {
      how = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function say(word: string, headers: Record<string, string> = {}, status = 200): Answer {
  return (response) => void response.writeHead(status, headers).end(word)
}

/** Takes the question and says nothing. */
export const hang: Answer = () => {}

/** Begins to answer and says nothing more. */
export const stall: Answer = (response) => {
  response.writeHead(200, { 'content-length': '4' }).write('tr')
}

/** Closes the connection before a word of answer. */
export const hangUp: Answer = (response) => void response.destroy()

/** Closes the connection within the answer: a whole word of a longer one has arrived. */
export const breakOff: Answer = (response) => {
  response.writeHead(200, { 'content-length': '9' })
  response.write('false', () => response.destroy())
}

/** Never stops talking. */
export const babble: Answer = (response) => {
  const more = () => void response.write('false '.repeat(1000), more)
  more()
}
