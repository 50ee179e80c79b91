import { expect, it } from 'vitest'
import { pictureOrigins } from '@/lib/serving/picture-origins'

it('names each server once, in one order, whatever its pictures are called', () => {
  expect(
    pictureOrigins([
      'https://old.example/wp-content/a.jpg?w=300',
      'https://cdn.example:8443/b.png',
      'HTTPS://OLD.example/c.jpg',
      'https://bücher.example/d.jpg',
    ]),
  ).toEqual(['https://cdn.example:8443', 'https://old.example', 'https://xn--bcher-kva.example'])
})

it.each([
  ['ours', '/demo/publisher.webp'],
  ['unencrypted', 'http://old.example/a.jpg'],
  ['in the page itself', 'data:image/png;base64,AAAA'],
  ['nothing', ''],
  ['everywhere', 'https://*/a.jpg'],
  ['everywhere below a name', 'https://*.example/a.jpg'],
  ['a way into another directive', 'https://a.example;script-src/a.jpg'],
  ['a way into another policy', "https://a.example,script-src'unsafe-inline'/a.jpg"],
  ['a number no policy can name', 'https://[2001:db8::1]/a.jpg'],
  ['no address', 'https:'],
])('does not name %s: %s', (_what, address) => {
  expect(pictureOrigins([address])).toEqual([])
})
