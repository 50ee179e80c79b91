import { expect, test } from 'vitest'
import { facts, reply } from '@/lib/testing/decision-facts'
import { staffName } from './staff-name'

const staffNames = ['Ada Writer', 'Mo Derator', '***']

test.each<[name: string, isHeld: boolean]>([
  ['Ada Writer', true],
  ['mo  derator', true],
  ['Аdа Wrіtеr', true],
  ['M0-Derator', true],
  ['Ada Reader', false],
  ['Ada', false],
  ['Nora', false],
  ['?', false],
])('%j is held: %s', (name, isHeld) => {
  const found = staffName.run(reply({ name }), facts({ staffNames }))
  expect(found.map(({ verdict }) => verdict)).toEqual(isHeld ? ['hold'] : [])
})

test('the desk is told who is meant', () => {
  const [found] = staffName.run(reply({ name: 'АDА WRITER' }), facts({ staffNames }))
  expect(found?.because).toBe('The name looks like “Ada Writer”, who works here.')
})
