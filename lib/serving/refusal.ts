import type { ServerResponse } from 'node:http'
import { DATA_POLICY } from '@/lib/serving/content-policy'
import type { RawHeaders } from '@/lib/serving/security-headers'

/** Why the front server answers itself, in words for the person who sees it. */
const REFUSALS = {
  400: [
    'This request cannot be read',
    'Please check the link you followed, or reload the page and send the form again.',
  ],
  403: [
    'This form was not sent from this site',
    'For your safety nothing was changed. Please go back, reload the page and send the form again.',
  ],
  404: ['There is nothing here', 'Please check the address, or start again from the front page.'],
  405: ['That is not possible here', 'This site answers GET, HEAD and POST requests.'],
  413: [
    'That is too much text',
    'Nothing was saved. Please go back, shorten it and send it again.',
  ],
  421: ['This is not the site you asked for', 'This server answers for another address.'],
  500: ['Something went wrong', 'It is not your fault. Please try again in a moment.'],
  503: ['This page cannot be shown right now', 'Nothing is lost. Please try again in a moment.'],
} as const

export type RefusalStatus = keyof typeof REFUSALS

/** Answers with a short page that needs nothing else: no style, no script, no picture. */
export function refuse(
  response: ServerResponse,
  status: RefusalStatus,
  securityHeaders: RawHeaders,
): void {
  const [title, advice] = REFUSALS[status]
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${advice}</p></main></body>
</html>
`
  response.writeHead(status, [
    ...['Content-Type', 'text/html; charset=utf-8'],
    ...['Content-Length', String(Buffer.byteLength(html))],
    ...['Content-Security-Policy', DATA_POLICY],
    ...['Cache-Control', 'no-store'],
    ...(EXTRA_HEADERS[status] ?? []),
    ...securityHeaders,
  ])
  response.end(html)
}

const EXTRA_HEADERS: { [status in RefusalStatus]?: RawHeaders } = {
  405: ['Allow', 'GET, HEAD, POST'],
  503: ['Retry-After', '1'],
}
