import type { Page } from '@playwright/test'
import { expect, fillReply, loseStamps, openForm, problemOn, send, test, visit } from './fixtures'

const reply = (text: string) => ({
  text,
  name: 'Prompt',
  email: `${crypto.randomUUID()}@example.com`,
})

test('in its place while it is posted, and then as the server has it, with its address', async ({
  open,
  database,
}) => {
  await database.query("UPDATE private.discussion SET hold_policy = 'PUBLISH'")
  const article = await database.addArticle()
  const parent = await database.addComment({ article_id: article.id, author_name: 'Ada Asker' })
  await database.announce()
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
  await loseStamps(page)
  await visit(page, article.path)
  await page.getByRole('link', { name: 'Reply to Ada Asker' }).click()
  const form = page.getByRole('region', { name: 'Reply to Ada Asker' })
  await form.getByRole('textbox', { name: 'Comment' }).fill('Yes, **now**.')
  await form.getByRole('textbox', { name: 'Name' }).fill('Prompt')
  await form.getByRole('textbox', { name: 'Email' }).fill(reply('').email)
  const answer = await holdPosts(page)
  await form.getByRole('button', { name: 'Post Comment' }).click()
  const posting = form.getByRole('region', { name: 'Your reply' })
  await expect(posting).toContainText('Posting…')
  await expect(posting).toContainText('Yes, **now**.')
  await expect(posting).toBeFocused()
  await expect(form.getByRole('textbox')).toHaveCount(0)
  await answer('continue')

  const posted = page.getByRole('status').filter({ hasText: 'Your reply is published.' })
  await expect(posted).toBeFocused()
  await expect(page.getByText('Posting…')).toHaveCount(0)
  await expect(form).toHaveCount(0)
  await posted.getByRole('button', { name: 'Copy link' }).click()
  await expect(posted).toContainText('Link copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await visit(page, copied)
  await expect(page.getByRole('article', { name: 'Prompt' })).toBeInViewport()
  expect(new URL(copied).pathname).toMatch(/^\/c\//)
  expect(copied).not.toContain(String(parent.id))
  await database.query("UPDATE private.discussion SET hold_policy = 'HOLD_FIRST'")
})

test('when it could not be posted it is the form again, with its text and the reason', async ({
  page,
  database,
  complaints,
}) => {
  const article = await database.addArticle()
  await database.announce()
  await openForm(page, article.path)
  await fillReply(page, reply('Not yet.'))
  const answer = await holdPosts(page)
  await send(page)
  await expect(page.getByRole('region', { name: 'Your reply' })).toContainText('Not yet.')
  await answer('abort')
  await expect(problemOn(page)).toContainText('Your text is still below')
  await expect(problemOn(page)).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('Not yet.')
  await expect(page.getByText('Posting…')).toHaveCount(0)
  complaints.length = 0
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`"You already said that" shows where, to those who may see it, ${how}`, async ({
    open,
    database,
  }) => {
    const article = await database.addArticle()
    await database.announce()
    const page = await open({ javaScriptEnabled })
    const said = reply('Once and for all.')
    await post(page, said, article.path, javaScriptEnabled)
    await expect(page.getByRole('status')).toContainText(said.text)
    await database.query(
      "UPDATE comment SET created_at = created_at - interval '5 minutes' WHERE article_id = $1",
      [article.id],
    )
    const [row] = await database.query('SELECT id FROM comment WHERE article_id = $1', [article.id])
    await post(page, { ...said, name: 'Again' }, article.path, javaScriptEnabled)
    const link = problemOn(page).getByRole('link', { name: 'See your earlier reply' })
    await expect(link).toHaveAttribute('href', `${article.path}#comment-${row?.id}`)
    if (javaScriptEnabled) {
      await visit(page, '/privacy')
      await visit(page, `${article.path}#comment-${row?.id}`)
      await expect(page.getByRole('article', { name: 'Your reply' })).toBeInViewport()
    }

    await database.query("UPDATE comment SET status = 'APPROVED' WHERE id = $1", [row?.id])
    await database.announce()
    const elsewhere = await open({ javaScriptEnabled })
    await post(elsewhere, { ...said, name: 'Elsewhere' }, article.path, javaScriptEnabled)
    await problemOn(elsewhere).getByRole('link', { name: 'See your earlier reply' }).click()
    await expect(elsewhere).toHaveURL(`${article.path}#comment-${row?.id}`)
  })
}

async function post(page: Page, said: ReturnType<typeof reply>, path: string, isAlive: boolean) {
  await openForm(page, path, isAlive)
  await fillReply(page, said)
  await send(page)
}

/** Posts wait on the way until it is said what becomes of them. */
async function holdPosts(page: Page): Promise<(fate: 'continue' | 'abort') => Promise<void>> {
  let decide: (fate: 'continue' | 'abort') => void = () => {}
  const decided = new Promise<'continue' | 'abort'>((resolve) => {
    decide = resolve
  })
  const address = '**/articles/*'
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    return (await decided) === 'continue' ? route.continue() : route.abort('connectionreset')
  })
  return async (fate) => {
    decide(fate)
  }
}
