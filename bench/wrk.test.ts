import { expect, test } from 'vitest'
import { parseWrk } from './wrk'

const OUTPUT = `Running 5s test @ http://localhost:4000/articles/one
  2 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.57ms    2.17ms  41.51ms   91.14%
    Req/Sec    14.38k     6.19k   25.33k    68.33%
  Latency Distribution
     50%  950.00us
     75%    1.44ms
     90%    3.43ms
     99%    1.20s
  86064 requests in 3.01s, 0.92GB read
Requests/sec:  28573.12
Transfer/sec:    312.88MB
`

test('speed and latency are read, whatever the unit', () => {
  expect(parseWrk(OUTPUT)).toEqual({ requestsPerSecond: 28573.12, p50: 0.95, p99: 1200 })
})

test.each([
  '  Non-2xx or 3xx responses: 1281',
  '  Socket errors: connect 0, read 3, write 0, timeout 0',
])('a figure with a failed request in it is no figure: %s', (line) => {
  expect(() => parseWrk(`${OUTPUT}${line}\n`)).toThrow(line.trim())
})

test('output of another shape is not taken for zero', () => {
  expect(() => parseWrk('unable to connect to localhost:4000 Connection refused')).toThrow(/no/)
})

test('a script may ask for what is not there, but not for nothing', () => {
  const missing = `${OUTPUT}  Non-2xx or 3xx responses: 12\n`
  expect(parseWrk(missing, false).requestsPerSecond).toBe(28573.12)
  expect(() => parseWrk(`${missing}  Socket errors: connect 1\n`, false)).toThrow('Socket')
})
