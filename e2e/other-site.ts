import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody else's that shows one page, and passes on with 307 what is posted to `/on`. */
export type OtherSite = { url: string; show(html: string, passOnTo?: string): void; close(): void }

/**
 * On another port of the same name: browsers count that as the same site, so the cookies' SameSite
 * stops nothing, and what is left is the product's own guard.
 */
export async function openOtherSite(): Promise<OtherSite> {
  let shown = { html: '', passOnTo: '/' }
  const server = createServer((request, response) => {
    if (request.url === '/on') response.writeHead(307, { location: shown.passOnTo }).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end(shown.html)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    show: (html, passOnTo = '/') => {
      shown = { html, passOnTo }
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
