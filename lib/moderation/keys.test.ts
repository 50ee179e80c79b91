import { expect, test } from 'vitest'
import { commandOf, KEYS, shortcutsOf } from './keys'

const pressed = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, repeat: false }

test('every key does one thing', () => {
  const keys = KEYS.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { key, command } of KEYS) expect(commandOf({ ...pressed, key })).toBe(command)
})

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('with %s no key is ours', (name) => {
  for (const { key } of KEYS) expect(commandOf({ ...pressed, key, [name]: true })).toBeNull()
})

test('a key held down goes through the list and decides nothing', () => {
  const held = KEYS.filter(({ key }) => commandOf({ ...pressed, key, repeat: true }) !== null)
  expect(held.map(({ command }) => command)).toEqual(['next', 'previous'])
})

test('a capital letter is another key', () => {
  expect(commandOf({ ...pressed, key: 'A' })).toBe('approve-selected')
  expect(commandOf({ ...pressed, key: 'Z' })).toBeNull()
})

test('assistive tools are told every key of a command', () => {
  expect(shortcutsOf('open')).toBe('o Enter')
})
