import { expect, problemOn, test, visit } from './fixtures'

for (const javaScriptEnabled of [true, false]) {
  test(`somebody is invited, joins, is given a role and shut out ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    open,
    openDesk,
  }) => {
    const email = `invited-${crypto.randomUUID()}@example.org`
    const admin = await openDesk('ADMIN', { javaScriptEnabled })
    await admin.getByRole('link', { name: 'People' }).click()
    await admin.getByRole('button', { name: 'Make the link' }).click()
    await expect(problemOn(admin)).toBeFocused()
    await admin.getByRole('textbox', { name: 'Name' }).fill('Ines Invited')
    await admin.getByRole('textbox', { name: 'Email' }).fill(email)
    await admin.getByRole('button', { name: 'Make the link' }).click()
    await expect(admin.getByRole('status')).toBeFocused()
    const link = await admin.getByRole('textbox', { name: 'The link' }).inputValue()

    const page = await open({ javaScriptEnabled })
    await visit(page, new URL(link).pathname + new URL(link).search)
    await page.getByRole('textbox', { name: 'Password' }).fill('too short')
    await page.getByRole('button', { name: 'Set the password and sign in' }).click()
    await expect(problemOn(page)).toContainText('Use at least 12 characters.')
    await page.getByRole('textbox', { name: 'Password' }).fill('a harbour full of herring')
    await page.getByRole('button', { name: 'Set the password and sign in' }).click()
    await expect(page).toHaveURL('/admin/account')
    await expect(page.getByRole('link', { name: 'Rules' })).toHaveCount(0)

    await visit(admin, '/admin/people')
    await admin.getByRole('listitem').filter({ hasText: email }).getByRole('link').click()
    await admin.getByRole('combobox', { name: 'Role' }).selectOption('EDITOR')
    await admin.getByRole('button', { name: 'Save the role' }).click()
    await expect(admin.getByRole('status')).toBeFocused()
    await expect(admin.getByText('Moderator → Editor')).toBeVisible()
    await visit(page, '/admin/account')
    await expect(page.getByRole('link', { name: 'Rules' })).toBeVisible()

    await admin.getByRole('button', { name: 'Disable' }).click()
    await expect(admin.getByText('Disabled. All their sessions have ended.')).toBeVisible()
    await visit(page, '/admin/account')
    await expect(page).toHaveURL('/sign-in')
    await visit(page, new URL(link).pathname + new URL(link).search)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
  })
}

test('nobody is offered to change their own rights', async ({ openDesk }) => {
  const page = await openDesk('ADMIN')
  await visit(page, '/admin/people')
  const own = page.getByRole('listitem').filter({ hasText: '(you)' })
  await own.getByRole('link').click()
  await expect(page.getByText('Nobody changes their own role')).toBeVisible()
  await expect(page.getByRole('button', { name: /Disable|Save the role/ })).toHaveCount(0)
})
