import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sendMedia } from './media-files'

const KEY = '0123456789abcdef-1000x500-336699'
const folder = await mkdtemp(path.join(tmpdir(), 'rejoinder-files-'))
await mkdir(path.join(folder, KEY))
for (const name of ['480.webp', '960.webp', '1000.webp', '480.avif', '1000.jpg', 'secret.txt'])
  await writeFile(path.join(folder, KEY, name), `bytes of ${name}`)
await writeFile(path.join(folder, 'secret.txt'), 'secret')

const server = createServer(async (request, response) => {
  const address = request.url ?? ''
  const security = ['X-Content-Type-Options', 'nosniff']
  if (!(await sendMedia(request, response, { folder, address, security })))
    response.writeHead(404).end()
})
await new Promise<void>((ready) => server.listen(0, ready))
afterAll(() => server.close())
const ask = (address: string, init: RequestInit = {}) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${address}`, init)

test('a file is sent as what it is, for good, and as something that cannot run', async () => {
  const answer = await ask(`/media/${KEY}/480.avif`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/avif',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(await answer.text()).toBe('bytes of 480.avif')
})

test('whoever names no file gets one of a usual size', async () => {
  expect(await (await ask(`/media/${KEY}`)).text()).toBe('bytes of 960.webp')
})

test('who has it is not sent it again', async () => {
  const etag = (await ask(`/media/${KEY}/1000.jpg`)).headers.get('etag') ?? ''
  const again = await ask(`/media/${KEY}/1000.jpg`, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(
    (await ask(`/media/${KEY}/1000.jpg`, { method: 'HEAD' })).headers.get('content-length'),
  ).toBe('17')
})

test.each([
  ...[`/media/${KEY}/481.webp`, `/media/${KEY}/480.png`, `/media/${KEY}/secret.txt`],
  ...[
    `/media/${KEY}/`,
    `/media/${KEY}/480.webp/`,
    `/media/${KEY}/480.webp/x`,
    `/media/${KEY}/1600.webp`,
  ],
  ...['/media/', '/media/secret.txt', '/media/%2e%2e/secret.txt', '/media/..%2fsecret.txt'],
  ...[`/media/${KEY}/..%2f..%2fsecret.txt`, `/media/${KEY.toUpperCase()}/480.webp`],
  '/media/0123456789abcdef-0x0-336699/480.webp',
])('there is nothing at %s', async (address) => {
  expect((await ask(address)).status).toBe(404)
})
