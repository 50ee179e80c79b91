import { expect, test } from 'vitest'
import { oldAddressOf } from './old-addresses'

const find = async (path: string) => (path === '/2013/01/11/tide' ? '/articles/tide' : null)
const lead = (address: string) => oldAddressOf(address.slice(1).split('/'), find)

test.each([
  ['/feed', '/feed.xml'],
  ['/feed/atom', '/feed.atom'],
  ['/feed/rss2', '/feed.xml'],
  ['/comments/feed', '/feed.xml'],
  ['/2013/01', '/archive/2013/01'],
  ['/2013/01/11', '/archive/2013/01'],
  ['/2013/01/11/tide/feed', '/articles/tide/feed.xml'],
  ['/2013/01/11/tide/feed/atom', '/articles/tide/feed.atom'],
])('%s leads to %s', async (from, to) => expect(await lead(from)).toBe(to))

test.each([
  '/feed/constructor',
  '/feed/atom/more',
  '/2013/13',
  '/2013/01/11/unknown/feed',
  '/2013/01/11/tide',
  '/never/was',
])('%s leads nowhere', async (from) => expect(await lead(from)).toBeNull())
