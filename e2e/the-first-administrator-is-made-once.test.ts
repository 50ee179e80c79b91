import path from 'node:path'
import { expect, problemOn, test, visit } from './fixtures'
import { send } from './http'
import { makeFolder, removeFolder, startProduct } from './server'

test('the printed link makes the first administrator, once, on the demo newspaper', async ({
  open,
}) => {
  const folder = makeFolder()
  const product = await startProduct(path.join(folder, 'data'))
  try {
    expect(product.output()).toContain(`Rejoinder is ready: ${product.url}`)
    expect(product.output()).toMatch(/The demo newspaper was loaded: 12 articles, 60 replies\./)
    const link = /within 30 minutes: (\S+)/.exec(product.output())?.[1] ?? ''
    const page = await open({ baseURL: product.url })
    await visit(page, '/')
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(12)

    await visit(page, '/setup')
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await visit(page, '/setup?token=guessed')
    await expect(page.getByRole('textbox')).toHaveCount(0)

    await visit(page, link)
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ida')
    await page.getByRole('textbox', { name: 'Email' }).fill('ida@example.org')
    await page.getByRole('textbox', { name: 'Password' }).fill('short')
    await page.getByRole('button', { name: 'Make the administrator' }).click()
    await expect(problemOn(page)).toContainText('Use at least 12 characters.')
    await expect(problemOn(page)).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ida')
    await page.getByRole('textbox', { name: 'Password' }).fill('a harbour full of herring')
    await page.getByRole('button', { name: 'Make the administrator' }).click()
    await expect(page).toHaveURL('/admin')
    await expect(page.getByText('Ida')).toBeVisible()

    for (const address of [link, `${product.url}/setup`]) {
      expect((await send(address)).status).toBe(404)
    }
  } finally {
    expect(await product.stop()).toBe(0)
    removeFolder(folder)
  }
})
