import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'

/** One of the two who are named to read worries. */
export const focalPoint = 'mentor2'

export type Account =
  | 'officer'
  | 'officer2'
  | 'officer3'
  | 'officer4'
  | 'officer5'
  | 'tutor'
  | 'mentor'
  | 'mentor2'
  | 'mentor3'
  | 'logistics'
  | 'logistics2'
  | 'lead'
  | 'lead2'
  | 'admin'
  | 'admin2'
  | 'auditor'

/** Pages in which axe, a script itself, cannot run. */
export const withoutScripts = new WeakSet<Page>()

/** A browser of their own, signed in as one of the demonstration's people. */
export async function signedIn(browser: Browser, account: Account, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Africa/Niamey', ...options })
  const page = await context.newPage()
  if (options.javaScriptEnabled === false) withoutScripts.add(page)
  await signIn(page, account)
  return page
}

export async function signIn(page: Page, account: Account) {
  await page.goto('/sign-in')
  await page.locator('[name=username]').fill(account)
  await page.locator('[name=password]').fill('komawa-demo')
  await page.locator('form:has([name=password]) button[type=submit]').click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Console errors and refused scripts or styles of this page from now on. */
export function troubleOn(page: Page) {
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    if (request.url().endsWith('/csp-reports')) trouble.push(`policy report: ${request.postData() ?? ''}`)
  })
  return trouble
}
