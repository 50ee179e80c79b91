import { expect, test } from 'vitest'
import { remember } from './remember'

function counted(characters: number) {
  const asked: string[] = []
  const upperCase = remember((text) => {
    asked.push(text)
    return [text.toUpperCase()]
  }, characters)
  return { asked, upperCase }
}

test('what was answered is not worked out again', () => {
  const { asked, upperCase } = counted(100)
  expect(upperCase('a')).toBe(upperCase('a'))
  expect(upperCase('b')).toEqual(['B'])
  expect(asked).toEqual(['a', 'b'])
})

test('no more is remembered than there is room for, the oldest first', () => {
  const { asked, upperCase } = counted(4)
  for (const text of ['aa', 'bb', 'cc', 'bb', 'aa', 'longer than all']) upperCase(text)
  expect(asked).toEqual(['aa', 'bb', 'cc', 'aa', 'longer than all'])
  upperCase('longer than all')
  expect(asked).toHaveLength(6)
})
