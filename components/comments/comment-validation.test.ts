import { expect, test } from 'vitest'
import { faultsOf } from './comment-validation'

const RIGHT = { text: 'Seen.', name: 'Nora', email: 'nora@example.com', website: '' }

test('each field is told what is wrong with it, and only those that were asked about', async () => {
  const wrong = { text: '', name: '', email: 'nobody', website: 'javascript:alert(1)' }
  expect(Object.keys(await faultsOf(wrong, ['text', 'name', 'email', 'website']))).toEqual([
    'text',
    'name',
    'email',
    'website',
  ])
  expect(await faultsOf(wrong, ['text'])).toEqual({ text: 'Write your reply.' })
})

test('what has been corrected is not held against anybody', async () => {
  expect(await faultsOf({ ...RIGHT, name: '' }, ['text', 'name'])).toEqual({
    name: 'Enter your name.',
  })
  expect(await faultsOf(RIGHT, ['text', 'name', 'email', 'website'])).toEqual({})
})
