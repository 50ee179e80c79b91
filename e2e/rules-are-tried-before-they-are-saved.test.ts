import { expect, test } from './fixtures'
import { send } from './http'

for (const javaScriptEnabled of [true, false]) {
  test(`rules are tried, saved, and put back ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    openDesk,
    database,
    site,
  }) => {
    const word = `gruntle${crypto.randomUUID().slice(0, 8)}`
    const article = await database.addArticle()
    const comment = await database.addComment({
      article_id: article.id,
      text: `So much ${word} about it.`,
      author_name: `Wordy ${word}`,
      created_at: new Date().toISOString(),
    })
    await database.announce()
    const page = await openDesk('EDITOR', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Rules' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rules')
    const held = page.getByRole('textbox', { name: /^Words that hold a reply/ })
    const months = page.getByRole('textbox', { name: /^Months an e-mail address is kept/ })
    const save = page.getByRole('button', { name: 'Save the rules' })
    try {
      await page.getByText('Add words from a file').first().click()
      const file = {
        name: 'words.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`"${word}";x y z`),
      }
      await page.getByLabel('A file of words that hold a reply').setInputFiles(file)
      await page.getByRole('button', { name: 'Add to the list' }).first().click()
      await expect(page.getByRole('status')).toContainText('2 entries added. Nothing is saved yet.')
      await expect(held).toHaveValue(`${word}\nx y z`)

      // The Enter key tries: nothing is put in force by it.
      await months.fill('9')
      await months.press('Enter')
      const trial = page.getByRole('region', { name: 'What would change' })
      await expect(trial).toBeFocused()
      await expect(trial).toContainText('Published → Held')
      await trial.getByText(/^(Show them|The latest)/).click()
      const example = trial.getByRole('link', { name: `Wordy ${word}` })
      await expect(example).toHaveAttribute('href', `/admin/comments/${comment.id}`)
      await expect(trial).toContainText(`It contains a moderation word: “${word}”.`)
      await expect(months).toHaveValue('9')
      const inForce = 'SELECT moderation_words FROM private.discussion'
      expect(await database.query(inForce)).toEqual([{ moderation_words: '' }])

      // Somebody else was faster: told, and nothing typed is lost.
      await database.query('UPDATE private.discussion SET version = version + 1')
      await trial.getByRole('button', { name: 'Save these rules' }).click()
      await expect(page.getByRole('status')).toContainText('Yours are still in the form')
      await expect(held).toHaveValue(`${word}\nx y z`)
      expect(await database.query(inForce)).toEqual([{ moderation_words: '' }])
      await save.click()
      await expect(page.getByRole('status')).toContainText('Saved.')
      expect(await database.query(inForce)).toEqual([{ moderation_words: `${word}\nx y z` }])
      expect((await send(`${site.url}/privacy`)).text).toContain('9 months after your last reply')

      const history = page.getByRole('region', { name: 'History' })
      const entry = history.getByRole('listitem').filter({ hasText: word }).first()
      await expect(entry).toContainText('The editor')
      await expect(entry).toContainText('Months an e-mail address is kept: 12 → 9')
      await entry.getByRole('link', { name: /^Restore/ }).click()
      await expect(page.getByRole('status')).toContainText('is in the form again')
      await expect(held).toHaveValue('')
      await months.fill('nine')
      await save.click()
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeFocused()
      await expect(page.getByRole('link', { name: /from 1 to 120/ })).toBeVisible()
      await months.fill('12')
      await save.click()
      await expect(page.getByRole('status')).toContainText('Saved.')
      expect((await send(`${site.url}/privacy`)).text).toContain('12 months after your last reply')
    } finally {
      await database.query(
        "UPDATE private.discussion SET moderation_words = '', contact_months = 12",
      )
      await database.announce(['site'])
    }
  })
}
