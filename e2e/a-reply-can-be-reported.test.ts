import { expect, problemOn, test, visit } from './fixtures'
import * as http from './http'

for (const javaScriptEnabled of [true, false]) {
  test(`a reader reports a reply, a moderator keeps it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    open,
    openDesk,
    site,
    database,
  }) => {
    const article = await database.addArticle()
    const name = `Rude ${article.slug}`
    const { id } = await database.addComment({ article_id: article.id, author_name: name })
    await database.announce()
    const before = await http.send(site.url + article.path)

    const reader = await open({ javaScriptEnabled })
    await visit(reader, article.path)
    await reader.getByRole('link', { name: `Report the reply of ${name}` }).click()
    await expect(reader).toHaveURL(`/c/${id}/report`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
      `Report the reply of ${name}`,
    )
    await expect(reader.getByRole('blockquote')).toHaveText('Well said.')
    const note = reader.getByRole('textbox', { name: 'In your words' })
    await note.fill('Read the last word aloud.')
    const button = reader.getByRole('button', { name: 'Report this reply' })
    await button.click()
    await expect(problemOn(reader)).toContainText('Choose what is wrong with it.')
    await expect(problemOn(reader)).toBeFocused()
    await expect(note).toHaveValue('Read the last word aloud.')
    await reader.getByRole('radio', { name: 'It insults or threatens somebody' }).check()
    await button.click()
    await expect(reader.getByRole('status')).toContainText('A moderator will look at it.')
    await expect(reader.getByRole('status')).toBeFocused()
    expect(await reader.context().cookies()).toEqual([])
    // Nobody else can tell.
    const after = await http.send(site.url + article.path)
    expect(after.body.equals(before.body)).toBe(true)

    const desk = await openDesk('MODERATOR', { javaScriptEnabled })
    await desk.getByRole('link', { name: /^Reported/ }).click()
    const card = desk.getByRole('article', { name })
    await expect(card).toContainText('Reported once')
    await expect(card).toContainText('It insults or threatens somebody: Read the last word aloud.')
    await desk.getByRole('button', { name: `Keep the reply of ${name}` }).click()
    await expect(card).toHaveCount(0)
    await visit(desk, `/admin/comments/${id}`)
    const ledger = desk.getByRole('region', { name: 'What happened' }).getByRole('listitem')
    await expect(ledger).toHaveText([/looked at the reports and kept it/])
  })
}

test('what strangers cannot see they cannot report, and the form is not kept or indexed', async ({
  site,
  database,
}) => {
  const article = await database.addArticle()
  const on = { article_id: article.id }
  const shown = await database.addComment(on)
  const hidden = await Promise.all([
    database.addComment({ ...on, status: 'PENDING' }),
    database.addComment({ ...on, status: 'SPAM' }),
    database.addComment({ ...on, status: 'TRASHED' }),
  ])
  await database.announce()
  const answer = await http.send(`${site.url}/c/${shown.id}/report`)
  expect(answer.status).toBe(200)
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(answer.text).toContain('<meta name="robots" content="noindex"')
  expect(answer.text).not.toContain('<meta name="rejoinder-tags"')
  for (const id of [...hidden.map((row) => row.id), crypto.randomUUID(), 'nonsense']) {
    expect((await http.send(`${site.url}/c/${id}/report`)).status, String(id)).toBe(404)
  }
})
