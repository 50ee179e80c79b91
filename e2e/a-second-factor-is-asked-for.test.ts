import { TOTP } from 'otpauth'
import { PASSWORD } from './database'
import { expect, problemOn, signIn, test, visit } from './fixtures'

/** An authenticator's next code: the one of now was used to switch it on. */
const NEXT_MS = 30_000

for (const javaScriptEnabled of [true, false]) {
  test(`it is set up, asked for and removed ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    open,
    database,
  }) => {
    const email = String((await database.addPerson({ role: 'MODERATOR' })).email)
    const page = await open({ javaScriptEnabled })
    await signIn(page, email, PASSWORD)
    await expect(page).toHaveURL('/admin')
    await page.getByRole('link', { name: 'Your account' }).click()
    await page.getByRole('button', { name: 'Set it up' }).click()
    await expect(page.getByRole('img', { name: 'The secret as a QR code' })).toBeVisible()
    const shown = page.getByRole('region', { name: 'Second factor' }).locator('code')
    const secret = String(await shown.textContent())
    const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp })
    const code = page.getByRole('textbox', { name: /code/i })
    await code.fill('000000')
    await page.getByRole('button', { name: 'Switch it on' }).click()
    await expect(problemOn(page)).toContainText('This code is not right.')
    await code.fill(codeAt(Date.now()))
    await page.getByRole('button', { name: 'Switch it on' }).click()
    const told = page.getByRole('status')
    await expect(told).toContainText('Keep these recovery codes now.')
    await expect(told).toBeFocused()
    const recovery = String(await told.locator('code').first().textContent())
    await visit(page, '/admin/account')
    await expect(page.getByText(recovery)).toHaveCount(0)

    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, email, PASSWORD)
    await expect(page).toHaveURL('/sign-in/code')
    await visit(page, '/admin/account')
    await expect(page).toHaveURL('/sign-in')
    await visit(page, '/sign-in/code')
    await page.getByRole('textbox', { name: 'Code' }).fill('123')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(problemOn(page)).toContainText('This code is not right')
    await page.getByRole('textbox', { name: 'Code' }).fill(codeAt(Date.now() + NEXT_MS))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/admin')

    await visit(page, '/admin/account')
    const signIns = page.getByRole('region', { name: 'The last sign-ins' })
    await expect(signIns).toContainText('Right password, wrong code')
    await page.getByRole('textbox', { name: 'Your password, to remove it' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Remove the second factor' }).click()
    await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible()
  })
}
