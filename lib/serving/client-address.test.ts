import { describe, expect, it } from 'vitest'
import { clientAddress, clientBucket } from '@/lib/serving/client-address'

describe('the client is who the trusted proxies say, and nobody else', () => {
  it.each([
    // socket, X-Forwarded-For, trusted proxies, client
    ['203.0.113.7', undefined, 0, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.1', 1, '198.51.100.1'],
    ['10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1', 2, '198.51.100.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, not-an-address, 10.0.0.2', 2, '10.0.0.2'],
    ['10.0.0.1', "<script>, 198.51.100.1'", 1, '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1:4711', 1, '198.51.100.1'],
    ['10.0.0.1', '[2001:DB8::1]:443', 1, '2001:db8::1'],
    ['10.0.0.1', '"198.51.100.1"', 1, '198.51.100.1'],
    ['10.0.0.1', ' 198.51.100.1 ', 1, '198.51.100.1'],
    ['::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
    ['::FFFF:CB00:7107', undefined, 0, '203.0.113.7'],
    ['fe80::1%eth0', undefined, 0, 'fe80::1'],
    [undefined, undefined, 0, '0.0.0.0'],
  ])('%s forwarded for %s behind %i proxies is %s', (socket, forwarded, proxies, client) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(client)
  })
})

describe('one household is one bucket', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ])('%s → %s', (address, bucket) => {
    expect(clientBucket(address)).toBe(bucket)
  })
})
