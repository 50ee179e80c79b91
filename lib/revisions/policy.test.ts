import { expect, test } from 'vitest'
import { later, MINUTE_MS, NOW } from '@/lib/testing/clock'
import { editableUntil, statusAfterEdit } from './policy'

const row = (status: 'PENDING' | 'APPROVED' | 'SPAM' | 'TRASHED', decisions = 0) => ({
  status,
  createdAt: NOW,
  decisions,
})

test.each([
  ['after the minutes are over', row('APPROVED'), 5, 5 * MINUTE_MS],
  ['where it is switched off', row('APPROVED'), 0, 0],
  ['in the trash', row('TRASHED'), 5, 0],
  ['that a moderator called spam', row('SPAM', 1), 5, 0],
] as const)('no reply is changed %s', (_, reply, minutes, at) => {
  expect(editableUntil(reply, minutes, later(at))).toBeNull()
})

test.each([row('APPROVED'), row('PENDING'), row('SPAM'), row('APPROVED', 1), row('PENDING', 2)])(
  'for five minutes and not a moment longer a reply may be changed: %o',
  (reply) => {
    expect(editableUntil(reply, 5, later(5 * MINUTE_MS - 1))).toEqual(later(5 * MINUTE_MS))
  },
)

test.each([
  // What waited or was caught does not become public by being edited.
  ['PENDING', 0, 'publish', 'PENDING'],
  ['PENDING', 1, 'publish', 'PENDING'],
  ['PENDING', 0, 'hold', 'PENDING'],
  ['PENDING', 0, 'spam', 'SPAM'],
  ['SPAM', 0, 'publish', 'SPAM'],
  ['SPAM', 0, 'hold', 'SPAM'],
  // What was public stays so only if the checks would publish it.
  ['APPROVED', 0, 'publish', 'APPROVED'],
  ['APPROVED', 0, 'hold', 'PENDING'],
  ['APPROVED', 0, 'spam', 'SPAM'],
  ['APPROVED', 1, 'publish', 'APPROVED'],
  ['APPROVED', 1, 'hold', 'PENDING'],
  ['APPROVED', 1, 'spam', 'PENDING'],
] as const)('%s after %i decisions, edited, with the verdict %s: %s', (from, n, verdict, to) => {
  expect(statusAfterEdit(row(from, n), verdict)).toBe(to)
})
