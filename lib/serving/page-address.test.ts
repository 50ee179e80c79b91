import { expect, test } from 'vitest'
import { pageAddress } from './page-address'
import { isPublicPage } from './public-pages'

test.each([
  ['/', '/'],
  ['/?utm_source=x', '/'],
  ['/articles/a?nxtPslug=x&_rsc=1', '/articles/a'],
  ['/?p=123', '/p/123'],
  ['/?page_id=2&preview=true', '/p/2'],
  ['/?p=../admin', '/'],
  ['/?p=0', '/'],
  ['/search', '/search'],
  ['/search?', '/search'],
  ['/search?x=1', '/search'],
  ['/search?q=%20tide%20&x=1', '/search?q=tide'],
  ['/search?q=%26%3D%3F%2F..', '/search?q=%26%3D%3F%2F..'],
])('%s asks for %s, a public page', (url, address) => {
  expect(pageAddress(url)).toBe(address)
  expect(isPublicPage(address)).toBe(true)
})

test.each(['/admin?q=x', '/search/?q=x', '/searches/x?q=x', '/api/health?q=x'])(
  '%s is no search',
  (url) => expect(pageAddress(url)).toBe(url.split('?')[0]),
)
