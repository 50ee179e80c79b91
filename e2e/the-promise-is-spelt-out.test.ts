import { expect, test, visit } from './fixtures'
import * as http from './http'

test('the privacy page says the numbers that are in force, and is found from every form', async ({
  page,
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await visit(page, article.path)
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' })).toBeVisible()
  await page.getByRole('link', { name: 'What happens to what you type' }).click()
  await expect(page).toHaveURL('/privacy')
  const main = page.getByRole('main')
  await expect(main).toContainText('12 months after your last reply')
  await expect(main).toContainText('Every reply sets one for 5 minutes')
  await expect(main).toContainText('after 7 days that key is thrown away')
  await expect(main).toContainText('for 30 days at most')
  try {
    await database.query('UPDATE private.discussion SET contact_months = 1, edit_minutes = 0')
    await database.announce(['site'])
    const { text, headers } = await http.send(`${site.url}/privacy`)
    expect(text).toContain('1 month after your last reply')
    expect(text).not.toContain('Every reply sets one')
    expect(headers['set-cookie']).toBeUndefined()
  } finally {
    await database.query('UPDATE private.discussion SET contact_months = 12, edit_minutes = 5')
    await database.announce(['site'])
  }
})
