import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeFront, startFakeFront } from '@/lib/serving/fake-front'

let front: FakeFront

beforeEach(async () => {
  front = await startFakeFront()
})

afterEach(() => front.stop())

const TYPE = 'multipart/form-data; boundary=x'
const ACTION = { 'next-action': 'abc' }

function form(fields: Record<string, string>, end = '--x--\r\n'): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return parts.join('') + end
}

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

const post = (body: string, headers: Record<string, string> = {}, path = '/articles/one') =>
  front.read(
    { method: 'POST', body, headers: { origin: front.origin, 'content-type': TYPE, ...headers } },
    path,
  )

it.each([
  ['a plain form', form({ text: 'Hello', $ACTION_KEY: 'k', '$ACTION_1:0': '{"id":"a"}' }), {}],
  ['a form by script', form({ 0: '["$K1"]', '1_text': '[[[' }), ACTION],
  ['deep enough', form({ 0: deep(32) }), ACTION],
  ['brackets in words', form({ 0: JSON.stringify(['['.repeat(99), '\\"{{{'.repeat(99)]) }), ACTION],
  ['a body that says it is as it is', form({ text: 'Hello' }), { 'content-encoding': 'identity' }],
])('%s reaches Next', async (_what, body, headers: Record<string, string>) => {
  expect((await post(body, headers)).status).toBe(200)
  expect(front.reached).toHaveLength(1)
})

it.each([
  ['another kind of form', 'text=Hello', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['JSON', '{}', { 'content-type': 'application/json' }],
  ['no type', 'text', { 'content-type': '' }],
  ['no boundary', form({ text: 'Hello' }), { 'content-type': 'multipart/form-data' }],
  ['another boundary', form({ text: 'Hello' }), { 'content-type': `${TYPE}y` }],
  ['no form', 'garbage', {}],
  ['half a form', form({ text: 'Hello' }, ''), {}],
  [
    'a packed form',
    gzipSync(form({ text: 'Hello' })).toString('latin1'),
    { 'content-encoding': 'gzip' },
  ],
  [
    'arguments as text',
    '["$undefined"]',
    { ...ACTION, 'content-type': 'text/plain;charset=UTF-8' },
  ],
  ['no arguments', form({ text: 'Hello' }), ACTION],
  ['arguments that are no JSON', form({ 0: '["' }), ACTION],
  ['arguments too deep', form({ 0: deep(33) }), ACTION],
  ['arguments without a bottom', form({ 0: deep(20_000) }), ACTION],
  [
    'deep arguments of a plain form',
    form({ '$ACTION_1:1': '{"a":'.repeat(33) + 1 + '}'.repeat(33) }),
    {},
  ],
])('%s is answered with 400, before Next', async (_what, body, headers: Record<string, string>) => {
  const reply = await post(body, headers)
  expect([reply.status, front.reached.length]).toEqual([400, 0])
})

it('leaves what is below /api/ to itself', async () => {
  expect((await post('{}', { 'content-type': 'application/json' }, '/api/hook')).status).toBe(200)
})
