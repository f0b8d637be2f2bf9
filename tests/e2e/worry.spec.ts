import { expect, test, type Browser, type BrowserContextOptions } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { submit } from './support/fill-in'
import { focalPoint, signedIn, type Account } from './support/people'

for (const locale of ['fr', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`a worry in two taps, in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }, {
      project,
    }) => {
      test.skip(project.name !== 'desktop', 'Each step chooses the width of the person who takes it.')
      test.setTimeout(120_000)
      await journey(browser, locale, { javaScriptEnabled })
    })
  }
}

async function journey(browser: Browser, locale: 'fr' | 'en', options: BrowserContextOptions) {
  const scripts = options.javaScriptEnabled !== false
  const enter = async (account: Account, size: BrowserContextOptions = {}) => {
    const page = await signedIn(browser, account, { ...options, ...size })
    await page.context().addCookies([{ name: 'komawa-language', value: locale, url: page.url() }])
    return page
  }
  const tutor = await enter('tutor', { viewport: { width: 360, height: 740 } })
  await tutor.goto('/field')
  await tutor.locator('a[href^="/field/sessions/new?group="]').first().click()

  const link = tutor.locator('a[href^="/worries/new?child="]').first()
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  await link.click()
  if (scripts) await expectAccessible(tutor)
  await Promise.all([tutor.waitForEvent('load'), tutor.locator('button[name=kind][value=onRoad]').click()])
  await expect(tutor).toHaveURL(/\/worries\/mine\/[0-9a-f-]{36}\?saved/)
  const code = await tutor.locator('#content .fact-list .mono').first().innerText()
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  if (scripts) await expectAccessible(tutor)
  const receipt = tutor.url().split('?')[0] ?? ''
  const worry = receipt.replace('/mine', '')

  const officer = await enter('officer')
  expect((await officer.goto(worry))?.status()).toBe(404)
  expect((await officer.goto(receipt))?.status()).toBe(404)
  await officer.goto('/worries')
  await expect(officer.locator('#content')).not.toContainText(code)

  const focal = await enter(focalPoint)
  await focal.goto('/worries')
  await focal.goto(worry)
  await expect(focal.locator('h1')).toContainText(code)
  await focal.goto(`${worry}/acts/new`)
  if (scripts) await expectAccessible(focal)
  await focal.locator('[name=kind][value=spokeWithReporter]').check({ force: true })
  await submit(focal)
  await expect(focal).toHaveURL(worry)

  await tutor.goto(receipt)
  const state = { fr: ['En cours', 'Close'], en: ['Being handled', 'Closed'] }[locale]
  await expect(tutor.locator('#content')).toContainText(state[0] ?? '')
  await focal.goto(`${worry}/closure`)
  if (scripts) await expectAccessible(focal)
  await focal.locator('[name=outcome][value=childSafe]').check({ force: true })
  await focal.locator('[name=reason]').fill('Vu à la maison.')
  await submit(focal)
  await tutor.goto('/worries/mine')
  await expect(tutor.locator('#content')).toContainText(state[1] ?? '')
  for (const page of [tutor, officer, focal]) await page.context().close()
}
