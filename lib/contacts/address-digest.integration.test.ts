import { expect, test } from 'vitest'
import { appClient } from '@/lib/database/app-client'
import { DAY_MS, later, NOW } from '@/lib/testing/clock'
import { digestAddress, forgetOldAddressKeys } from './address-digest'
import { ADDRESS_KEY_DAYS } from './policy'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const today = async (bucket: string, now: Date) => hex((await digestAddress(bucket, now)).today)
const days = async () =>
  (await appClient().addressKey.findMany({ orderBy: { day: 'asc' } })).map(({ day }) =>
    day.toISOString().slice(0, 10),
  )

test('many at once on a new day agree on its key', async () => {
  const digests = await Promise.all(Array.from({ length: 20 }, () => today('192.0.2.1', NOW)))
  expect(new Set(digests).size).toBe(1)
  expect(await days()).toEqual(['2026-03-14'])
})

test('an address looks the same all day, and different from every other', async () => {
  const evening = new Date('2026-03-14T23:59:59.999Z')
  expect(await today('192.0.2.1', NOW)).toBe(await today('192.0.2.1', evening))
  expect(await today('192.0.2.1', NOW)).not.toBe(await today('192.0.2.2', NOW))
})

test('on the next day it looks different, and is known by yesterday’s key as well', async () => {
  const yesterday = await digestAddress('192.0.2.1', NOW)
  const next = await digestAddress('192.0.2.1', later(DAY_MS))
  expect(hex(next.today)).not.toBe(hex(yesterday.today))
  expect(next.recent.map(hex)).toEqual([hex(next.today), hex(yesterday.today)])
  const dayAfter = await digestAddress('192.0.2.1', later(2 * DAY_MS))
  expect(dayAfter.recent.map(hex)).not.toContain(hex(yesterday.today))
})

test('after a week the key is gone, and what was made with it can never be made again', async () => {
  const digest = await today('192.0.2.1', NOW)
  await today('192.0.2.1', later((ADDRESS_KEY_DAYS + 1) * DAY_MS))
  expect(await days()).not.toContain('2026-03-14')
  expect(await today('192.0.2.1', NOW)).not.toBe(digest)
})

test('forgetting is by age, whoever asks', async () => {
  await appClient().addressKey.deleteMany()
  for (let day = 0; day <= ADDRESS_KEY_DAYS; day++) await today('192.0.2.1', later(day * DAY_MS))
  expect(await days()).toHaveLength(ADDRESS_KEY_DAYS + 1)
  expect(await forgetOldAddressKeys(later((ADDRESS_KEY_DAYS + 1) * DAY_MS))).toBe(1)
  expect(await forgetOldAddressKeys(later(100 * DAY_MS))).toBe(ADDRESS_KEY_DAYS)
  expect(await days()).toEqual([])
})

test('a stored key is useless without the site’s secret, and on another day', async () => {
  await today('192.0.2.1', NOW)
  await today('192.0.2.1', later(DAY_MS))
  const [first, second] = await appClient().addressKey.findMany({ orderBy: { day: 'asc' } })
  if (!first || !second) throw new Error('two days, two keys')
  const moved = { where: { day: second.day }, data: { keyCiphertext: first.keyCiphertext } }
  await appClient().addressKey.update(moved)
  await expect(today('192.0.2.1', later(DAY_MS))).rejects.toThrow()
})
