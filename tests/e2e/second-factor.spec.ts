import { expect, test, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expectAccessible } from './support/accessible'
import { codeApp } from './support/code-app'
import { emptyServer } from './support/empty-server'
import { fillIn, send, submit } from './support/fill-in'
import { troubleOn } from './support/people'
import { answer, comeIn, givePassword, opened, password, signOut, touch } from './support/second-factor-steps'

test.describe.configure({ mode: 'serial' })

type CodeApp = ReturnType<typeof codeApp>
let server: Awaited<ReturnType<typeof emptyServer>>
let admin: { page: Page; app: CodeApp; codes: string[] }
let officer: { link: string; page: Page; app: CodeApp; codes: string[] }

test.beforeAll(async () => {
  test.setTimeout(150_000)
  server = await emptyServer()
})
test.afterAll(() => {
  server.stop()
})

test('the first administrator comes in by the link, a password, a code app and its recovery codes', async ({
  browser,
}) => {
  const page = await opened(browser, browserOf())
  const trouble = troubleOn(page)
  admin = { page, ...(await comeIn(page, server.link)) }

  await expect(page).toHaveURL(`${server.origin}/`)
  expect(trouble).toEqual([])
})

test('a code opens the next session, a wrong one does not, and before it nothing else is open', async () => {
  const { page, app } = admin
  await signOut(page)
  await givePassword(page, 'admin', '/sign-in?next=/settings')
  await expect(page).toHaveURL(/\/second-factor\?next=/)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/second-factor$/)

  await page.goto('/second-factor?next=%2Fsettings')
  await answer(page, '000000')
  await expect(page.getByRole('alert')).toContainText('Ce code ne va pas')
  await expectAccessible(page)
  await answer(page, await app.nextCode())
  await expect(page).toHaveURL(/\/settings$/)
})

test('without scripts somebody new comes in as well, and a recovery code stands in for the app once', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const { page } = admin
  await page.goto('/settings/people/new')
  await send(page, { username: 'awa', displayName: 'Awa Issa', role: 'officer' })
  const link = await page.locator('[name=link]').inputValue()

  const theirs = await opened(browser, browserOf(false))
  officer = { link, page: theirs, ...(await comeIn(theirs, link)) }
  expect(officer.codes).toHaveLength(10)
  await signOut(theirs)
  await givePassword(theirs, 'awa', '/sign-in')
  await answer(theirs, await officer.app.nextCode())
  await expect(theirs).toHaveURL(`${server.origin}/`)

  const [code = ''] = officer.codes
  await signOut(theirs)
  await givePassword(theirs, 'awa', '/sign-in')
  await answer(theirs, code.toLowerCase().replace('-', ' '))
  await expect(theirs).toHaveURL(/\/account$/)
  await expect(theirs.locator('#content')).toContainText('Un code de secours a servi')
  await expect(theirs.locator('#content')).toContainText('9 sur 10')

  await signOut(theirs)
  await givePassword(theirs, 'awa', '/sign-in')
  await answer(theirs, code)
  await expect(theirs.getByRole('alert')).toContainText('Ce code ne va pas')
  await answer(theirs, officer.codes[1] ?? '')
})

test('without scripts a deed asks for a fresh code once the last one is ten minutes old', async () => {
  test.setTimeout(240_000)
  const { page, app } = officer
  letTenMinutesPass()
  await page.goto('/account/password')
  await fillIn(page, { oldPassword: password, password: 'cinq moutons gris', passwordAgain: 'cinq moutons gris' })
  await fillIn(page, { secondFactorCode: '000000' })
  await submit(page)
  await expect(page.getByRole('alert')).toContainText('Ce code ne va pas')
  await fillIn(page, { oldPassword: password, password: 'cinq moutons gris', passwordAgain: 'cinq moutons gris' })
  await fillIn(page, { secondFactorCode: await app.nextCode() })
  await submit(page)
  await expect(page).toHaveURL(/\/account$/)

  await page.goto('/account/codes')
  await submit(page)
  await expect(page.locator('.recovery-codes li')).toHaveCount(10)
  await expect(page.locator('[name=secondFactorCode]')).toHaveCount(0)
})

test('a passkey is added, signs in, answers before a deed, and can be removed', async () => {
  test.setTimeout(240_000)
  const { page, app } = admin
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2' as const,
    transport: 'internal' as const,
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  }
  await device.send('WebAuthn.addVirtualAuthenticator', { options })
  const trouble = troubleOn(page)

  letTenMinutesPass()
  await page.goto('/account')
  await expectAccessible(page)
  await page.locator('a[href="/account/passkeys/new"]').click()
  await expect(page).toHaveURL(/\/second-factor\/fresh/)
  await expectAccessible(page)
  await answer(page, await app.nextCode())
  await page.locator('[name=label]').fill('ordinateur du bureau')
  await expectAccessible(page)
  await touch(page)
  await expect(page).toHaveURL(/\/account$/)
  await expect(page.locator('#content')).toContainText('ordinateur du bureau')

  await signOut(page)
  await givePassword(page, 'admin', '/sign-in?next=/account')
  await touch(page)
  await expect(page).toHaveURL(/\/account$/)

  letTenMinutesPass()
  await page.goto('/settings')
  await page.locator('a[href^="/settings/people/"]', { hasText: 'Awa Issa' }).first().click()
  await page.locator('a[href$="/second-factor"]').click()
  await expectAccessible(page)
  await page.locator('[data-passkey] button').click()
  await expect(page.locator('[data-passkey-done]')).toBeVisible()
  await submit(page)
  await expect(page).toHaveURL(/\/settings\/people\/[^/]+$/)
  await expect(page.locator('a[href$="/second-factor"]')).toHaveCount(0)
  await officer.page.goto('/account')
  await expect(officer.page).toHaveURL(/\/sign-in/)

  letTenMinutesPass()
  await page.goto('/account/passkeys/new')
  await touch(page)
  await expect(page).toHaveURL(/\/account\/passkeys\/new$/)

  await page.goto('/account')
  await page.locator('a[href$="/removal"]').click()
  await send(page, {})
  await expect(page.locator('#content')).not.toContainText('ordinateur du bureau')
  expect(trouble).toEqual([])
})

test('a new phone takes the place of the old one, and the other sessions end', async () => {
  const { page } = admin
  await page.goto('/account/app')
  const next = codeApp(await page.locator('.set-up-key').innerText())
  await send(page, { code: await next.nextCode() })
  await page.locator('a[href="/account"]').last().click()
  await page.goto('/account/sessions')
  await send(page, {})
  await expect(page).toHaveURL(/\/account$/)
})

test('whoever was reset cannot come back by the password alone', async () => {
  const { page } = officer
  await givePassword(page, 'awa', '/sign-in', 'cinq moutons gris')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('alert')).toContainText('Demandez un nouveau lien')
})

test('no secret, code or password stands in what the server said', () => {
  const secrets = [password, ...admin.codes, ...officer.codes]
  for (const secret of secrets) expect(server.said()).not.toContain(secret)
})

/** At this width, with or without scripts. */
function browserOf(javaScriptEnabled = true) {
  const { viewport, isMobile } = test.info().project.use
  return { baseURL: server.origin, viewport: viewport ?? null, isMobile: isMobile ?? false, javaScriptEnabled }
}

/** Nobody waits in a test: what was shown is set back where the server keeps it. */
function letTenMinutesPass() {
  const database = new Database(server.database)
  database.exec('update sessions set second_factor_at = second_factor_at - 601000')
  database.close()
}
