import { expect, test } from 'vitest'
import { isPublicPage } from './public-pages'

const id = '0198c0de-0000-7000-8000-000000000000'

test.each([
  '/',
  '/articles/a-b',
  '/articles/%D8%A7',
  '/articles/a/comments/2',
  '/articles/a/comments/newest',
  '/articles/a/comments/newest/2',
  '/articles/a/comments/most-replied',
  '/articles/a/comments/most-replied/2',
  '/articles/a/feed.xml',
  '/articles/a/feed.atom',
  '/articles/a/feed.json',
  `/articles/a/reply/${id}`,
  '/tag/x/page/3',
  `/c/${id}`,
  '/2013/01/11/an-old-address',
  '/never-was',
])('%s is a page for everybody', (path) => expect(isPublicPage(path)).toBe(true))

test.each([
  '/admin',
  '/admin/comments',
  '/api/ready',
  '/sign-in',
  '/setup',
  '/_next/static/chunk.js',
  '/_rejoinder/abc.js',
  '/icon.svg',
  '/demo/tram-960.webp',
  '/articles/a/reply/b',
  '/articles/%61',
  '/articles/a/comments/0',
  '/articles/a/comments/newest/0',
  '/articles/a/comments/newest/most-replied',
  '/articles/a/comments/oldest',
  '/articles/a/feed.csv',
  '/articles/a/',
  '/articles/%',
  '//articles/a',
  '/articles/..',
  '/tag/../page/2',
])('%s is not kept', (path) => expect(isPublicPage(path)).toBe(false))
