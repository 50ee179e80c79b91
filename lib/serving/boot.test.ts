import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { bootScript, bootScriptHash } from '@/lib/serving/boot'
import { scriptHash } from '@/lib/serving/next-scripts'

/** As much of a browser as the script touches before anybody touches the page. */
function boot(localStorage: object): { theme?: string } {
  const dataset: { theme?: string } = {}
  const document = { documentElement: { dataset } }
  runInNewContext(bootScript, { document, localStorage, addEventListener: () => {} })
  return dataset
}

it('is small, and safe inside a script element', () => {
  expect(bootScript.length).toBeLessThan(2_560)
  expect(bootScript).toMatch(/^[\x20-\x7e\n]+$/)
  expect(bootScript).not.toMatch(/<\/?script|<!--/i)
  expect(bootScriptHash).toBe(scriptHash(bootScript))
})

it('shows the theme the reader chose, and only a theme there is', () => {
  expect(boot({ theme: 'dark' })).toEqual({ theme: 'dark' })
  expect(boot({ theme: 'light' })).toEqual({ theme: 'light' })
  expect(boot({ theme: 'x" onload="' })).toEqual({})
  expect(boot({})).toEqual({})
})

it('starts where storage is forbidden', () => {
  const forbidden = new Proxy(
    {},
    {
      get: () => {
        throw new Error('SecurityError')
      },
    },
  )
  expect(boot(forbidden)).toEqual({})
})
