import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectAccessible } from './accessible'
import { codeApp } from './code-app'
import { fillIn, send, submit } from './fill-in'
import { withoutScripts } from './people'

export const password = 'quatre puits profonds'

/** A browser that nobody has used. */
export async function opened(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  const page = await context.newPage()
  if (options.javaScriptEnabled === false) withoutScripts.add(page)
  return page
}

/** From the one-time link to the first page. */
export async function comeIn(page: Page, link: string) {
  await page.goto(link)
  await send(page, { password, passwordAgain: password })
  await expect(page).toHaveURL(/\/second-factor\/enrolment$/)
  const app = codeApp(await page.locator('.set-up-key').innerText())
  await send(page, { code: await app.nextCode() })
  if (!withoutScripts.has(page)) await expectAccessible(page)
  const codes = await page.locator('.recovery-codes li').allInnerTexts()
  await submit(page)
  return { app, codes }
}

export async function givePassword(page: Page, username: string, address: string, typed = password) {
  await page.goto(address)
  await fillIn(page, { username, password: typed })
  await submit(page)
}

export async function answer(page: Page, secondFactorCode: string) {
  await fillIn(page, { secondFactorCode })
  await submit(page)
}

export async function touch(page: Page) {
  await Promise.all([page.waitForEvent('load'), page.locator('[data-passkey] button').click()])
}

export async function signOut(page: Page) {
  await page.goto('/account')
  await page.locator('details.person summary').click()
  await Promise.all([page.waitForEvent('load'), page.locator('form[action="/sign-out"] button').click()])
}
