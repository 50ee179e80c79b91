import { openDatabase } from './database'
import { expect, test } from './fixtures'
import { makeFolder, removeFolder, startProduct } from './server'

test('where a site asks for it, the browser works while its reader types, and nobody sees it', async ({
  page,
}) => {
  const folder = makeFolder()
  const product = await startProduct(`${folder}/data`, { PROOF_OF_WORK: 'on', WORKERS: '1' })
  const database = await openDatabase(product)
  try {
    const { path } = await database.addArticle()
    await database.announce()
    await page.goto(product.url + path)
    await page.getByLabel(/^Comment/).fill('My phone has worked for this.')
    await expect(page.locator('input[name=proof]')).not.toHaveValue('')
    await page.getByLabel(/^Name/).fill('Wilma')
    await page.getByLabel(/^Email/).fill('wilma@example.org')
    await page.getByRole('button', { name: 'Post Comment' }).click()
    await expect(page.getByText('Awaiting moderation').first()).toBeVisible()
    const [row] = await database.query(
      `SELECT reasons, (SELECT count(*)::int FROM private.spent_work) AS spent FROM comment
        WHERE author_name = 'Wilma'`,
    )
    expect(row).toMatchObject({ spent: 1 })
    expect(JSON.stringify(row)).not.toContain('proof-of-work')
  } finally {
    await database.close()
    await product.stop()
    removeFolder(folder)
  }
})
