import { PASSWORD } from './database'
import { expect, signIn, test, visit } from './fixtures'
import { send } from './http'
import { signInPlainly } from './plain-sign-in'

test('a cookie is worth nothing changed, made up, or from before signing in again', async ({
  site,
  database,
}) => {
  const credentials = async () => ({
    email: String((await database.addPerson({ role: 'MODERATOR' })).email),
    password: PASSWORD,
  })
  const statusWith = async (cookie: string) =>
    (await send(`${site.url}/admin/account`, { headers: { cookie } })).status
  const who = await credentials()
  const cookie = await signInPlainly(site.url, who)
  expect(await statusWith(cookie)).toBe(200)

  const [name = '', value = ''] = cookie.split('=')
  const middle = Math.floor(value.length / 2)
  const other = value[middle] === 'A' ? 'B' : 'A'
  const changed = value.slice(0, middle) + other + value.slice(middle + 1)
  for (const forged of ['', 'x', changed, value.slice(0, -4), `${value}x`, value.split('.')[0]]) {
    expect(await statusWith(`${name}=${forged}`), String(forged)).toBe(307)
  }

  // Whoever plants a session in somebody's browser gets nothing of what they sign in to.
  const planted = await signInPlainly(site.url, await credentials())
  const own = await signInPlainly(site.url, who, { cookie: planted })
  expect(own).not.toBe(planted)
  expect(await statusWith(planted)).toBe(307)
  expect(await statusWith(own)).toBe(200)
})

for (const javaScriptEnabled of [true, false]) {
  test(`one’s other sessions end by a button, or with another password ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    open,
    database,
  }) => {
    const email = String((await database.addPerson({ role: 'MODERATOR' })).email)
    const [page, other] = [await open({ javaScriptEnabled }), await open()]
    for (const each of [other, page]) {
      await signIn(each, email, PASSWORD)
      await expect(each).toHaveURL('/admin')
    }
    await visit(page, '/admin/account')
    const sessions = page.getByRole('region', { name: 'Where you are signed in' })
    await expect(sessions.getByRole('listitem')).toHaveCount(2)
    await expect(sessions.getByRole('listitem').first()).toContainText('This one')
    await sessions.getByRole('button', { name: /^End the session/ }).click()
    await expect(sessions.getByRole('listitem')).toHaveCount(1)
    await visit(other, '/admin/account')
    await expect(other).toHaveURL('/sign-in')

    await signIn(other, email, PASSWORD)
    await expect(other).toHaveURL('/admin')
    await page.getByRole('textbox', { name: 'Password now' }).fill(PASSWORD)
    await page.getByRole('textbox', { name: 'New password' }).fill('a harbour full of herring')
    await page.getByRole('button', { name: 'Change the password' }).click()
    await expect(page.getByRole('status')).toContainText('The password is changed.')
    await visit(other, '/admin/account')
    await expect(other).toHaveURL('/sign-in')
    await visit(page, '/admin/account')
    await expect(page).toHaveURL('/admin/account')
  })
}
