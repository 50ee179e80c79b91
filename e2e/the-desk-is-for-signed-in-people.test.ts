import { PASSWORD } from './database'
import { expect, problemOn, signIn, test, visit } from './fixtures'
import * as http from './http'
import { hiddenFields, postForm, postReply } from './plain-form'
import { ADMINISTRATOR } from './server'

const WRONG = 'E-mail or password is not right.'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('the administrator named at start signs in; a wrong password says only that', async ({
      open,
    }) => {
      const page = await open({ javaScriptEnabled })
      await signIn(page, ADMINISTRATOR.email, 'not the password')
      await expect(problemOn(page)).toContainText(WRONG)
      await expect(problemOn(page)).toBeFocused()
      await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(ADMINISTRATOR.email)
      await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('')
      await signIn(page, `${crypto.randomUUID()}@example.org`, 'not the password')
      await expect(problemOn(page)).toContainText(WRONG)
      await signIn(page, ADMINISTRATOR.email, ADMINISTRATOR.password)
      await expect(page).toHaveURL('/admin')
      await page.goto('/admin/comments')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments')
    })

    test('an empty form names what is missing', async ({ open }) => {
      const page = await open({ javaScriptEnabled })
      await signIn(page, '', '')
      await expect(problemOn(page).getByRole('link')).toHaveText([
        'Enter an e-mail address such as name@example.com.',
        'Enter your password.',
      ])
      await expect(problemOn(page)).toBeFocused()
    })

    test('signing out ends the session in every tab, and its cookie for good', async ({
      openDesk,
    }) => {
      const page = await openDesk('MODERATOR', { javaScriptEnabled })
      const cookies = await page.context().cookies()
      expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
        { httpOnly: true, sameSite: 'Lax' },
      ])
      const other = await page.context().newPage()
      await visit(other, '/admin/comments')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL('/')
      await visit(other, '/admin/comments')
      await expect(other).toHaveURL('/sign-in')

      await page.context().addCookies(cookies)
      await visit(page, '/admin/comments')
      await expect(page).toHaveURL('/sign-in')
    })
  })
}

test('a wrong password for somebody and one for nobody are answered alike', async ({
  site,
  database,
}) => {
  const address = `${site.url}/sign-in`
  const hidden = hiddenFields((await http.send(address)).text, 'password')
  const answerTo = async (email: string) => {
    const { status, headers, text } = await postForm(address, {
      ...hidden,
      ...{ email, password: 'not the password' },
    })
    expect(text).toContain(WRONG)
    // How many scripts the framework splits its data into depends on the moment.
    const shown = text.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(email, 'typed')
    const nonce = String(headers['content-security-policy']).match(/'nonce-([^']+)'/)?.[1]
    const page = shown.replaceAll(nonce ?? 'a nonce', 'nonce')
    return { status, headers: Object.keys(headers), page }
  }
  const { email } = await database.addPerson({ role: 'MODERATOR' })
  const somebody = await answerTo(String(email))
  expect(somebody).toEqual(await answerTo(`person-${crypto.randomUUID()}@example.org`))
})

test('the sixth try waits, even with the right password', async ({ open, database }) => {
  const { email } = await database.addPerson({ role: 'MODERATOR' })
  const page = await open()
  for (let tries = 0; tries < 5; tries += 1) {
    await signIn(page, String(email), 'not the password')
    await expect(problemOn(page)).toContainText(WRONG)
  }
  // From elsewhere, too: it is the account that waits.
  const elsewhere = await open()
  await signIn(elsewhere, String(email), PASSWORD)
  await expect(problemOn(elsewhere)).toContainText(/Too many tries\. Wait 1\d minutes/)
})

test('somebody disabled is out at the next request', async ({ openDesk, database }) => {
  const page = await openDesk('MODERATOR')
  await database.query(
    `UPDATE private.person SET disabled_at = now() WHERE id =
       (SELECT person_id FROM private.session ORDER BY created_at DESC LIMIT 1)`,
  )
  await visit(page, '/admin/comments')
  await expect(page).toHaveURL('/sign-in')
})

test('an e-mail address is shown when asked for, to those who may, and the look is recorded', async ({
  openDesk,
  open,
  site,
  database,
}) => {
  const article = await database.addArticle()
  await database.announce()
  const email = `asked-for-${crypto.randomUUID()}@example.com`
  const name = `Private ${article.slug}`
  await postReply(site.url + article.path, { text: 'Hello.', name, email })

  const editor = await openDesk('EDITOR')
  expect(await editor.content()).not.toContain(email)
  await editor
    .getByRole('article', { name })
    .getByRole('link')
    .filter({ has: editor.getByRole('time') })
    .click()
  await expect(editor.getByRole('heading', { name: `A reply by ${name}` })).toBeVisible()
  await editor.getByRole('link', { name: 'Full page' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(`A reply by ${name}`)
  expect(await editor.content()).not.toContain(email)
  await editor.getByRole('button', { name: 'Show e-mail' }).click()
  await expect(editor.getByRole('status')).toHaveText(email)
  const looked = 'The editor looked at the e-mail address'
  await visit(editor, editor.url())
  await expect(editor.getByRole('region', { name: 'What happened' })).toContainText(looked)

  const moderator = await openDesk('MODERATOR')
  await visit(moderator, editor.url())
  await expect(moderator.getByText('Your role does not show e-mail addresses.')).toBeVisible()
  await expect(moderator.getByRole('button', { name: 'Show e-mail' })).toHaveCount(0)
  await expect(moderator.getByRole('link', { name: 'Rules' })).toHaveCount(0)
  expect(await moderator.content()).not.toContain(email)

  const plain = await openDesk('ADMIN', { javaScriptEnabled: false })
  await visit(plain, editor.url())
  await plain.getByRole('button', { name: 'Show e-mail' }).click()
  await expect(plain.getByRole('status')).toHaveText(email)
  expect(await (await open()).context().cookies()).toEqual([])
})

test('an author has an account and no desk; a stranger is asked to sign in', async ({
  open,
  database,
  site,
  tolerate,
}) => {
  tolerate(403)
  const person = await database.addPerson({ role: 'AUTHOR' })
  const page = await open()
  await signIn(page, String(person.email), PASSWORD)
  await expect(page).toHaveURL('/admin')
  await visit(page, '/admin/comments', 403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not allow this')
  const someComment = `/admin/comments/${crypto.randomUUID()}`
  await visit(page, someComment, 403)
  await visit(page, '/admin/rules', 403)
  for (const path of ['/admin', '/admin/comments', someComment, '/admin/rules']) {
    const answer = await http.send(site.url + path)
    expect({ status: answer.status, location: answer.headers.location }).toEqual({
      status: 307,
      location: '/sign-in',
    })
  }
})
