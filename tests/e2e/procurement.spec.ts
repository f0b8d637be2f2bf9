import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { signedIn, troubleOn } from './support/people'

/** A purchase from the approved lines to the store; whoever counted the goods does not pay them. */
test('logistics buys approved lines: quotes, choice, order, goods counted with one refused', async ({
  browser,
  viewport,
  isMobile,
}) => {
  test.setTimeout(240_000)
  const page = await signedIn(browser, 'logistics', { viewport, isMobile })
  const trouble = troubleOn(page)
  const suffix = `${isMobile ? 'a' : 'b'}${Date.now().toString(36)}`

  await page.goto('/stores/new')
  await page.fill('input[name="name"]', `Dépôt ${suffix}`)
  await page.selectOption('select[name="commune"]', { index: 1 })
  await expectAccessible(page)
  await send(page, /\/stock\?store=/)
  const storeId = new URL(page.url()).searchParams.get('store') ?? ''

  const names = ['Abdoulaye', 'Boubacar', 'Chérif'].map((name) => `${name} ${suffix}`)
  for (const name of names) await addSupplier(page, name)

  await page.goto('/')
  await page.goto('/lots/new')
  await expectAccessible(page)
  await send(page)
  await expect(page.locator('[href="#lot-lines"]')).toBeVisible()
  await page.locator('input[name="lines"]').first().check()
  await page.fill('input[name="market"]', 'Magaria')
  await send(page, /\/lots\/[0-9a-f-]{36}$/)
  const lot = new URL(page.url()).pathname

  await page.locator(`a[href="${lot}/lines"]`).click()
  await expectAccessible(page)
  await send(page, new RegExp(`${lot}$`))

  for (const [index, name] of names.entries()) {
    await page.goto(`${lot}/quotes/new`)
    if (index === 0) await expectAccessible(page)
    const option = page.locator('select[name="supplierId"] option', { hasText: name })
    await page.selectOption('select[name="supplierId"]', (await option.getAttribute('value')) ?? '')
    for (const price of await page.locator('input[name$=".unitPrice"]').all()) await price.fill(`${1000 + index * 100}`)
    await send(page, new RegExp(`${lot}$`))
  }

  await page.goto(`${lot}/choice`)
  await expectAccessible(page)
  await page.locator('input[name="quoteId"]').last().check()
  await page.fill('textarea[name="reason"]', 'Plus proche.')
  await send(page)
  await expect(page.locator('[role="alert"], .error-summary').first()).toBeVisible()
  await expect(page.locator('textarea[name="reason"]')).toHaveValue('Plus proche.')
  await page.locator('input[name="quoteId"]').first().check()
  await page.fill('textarea[name="reason"]', 'Le moins cher des trois.')
  await send(page, new RegExp(`${lot}$`))

  await page.goto(`${lot}/order`)
  await expectAccessible(page)
  await send(page, new RegExp(`${lot}$`))
  await page.goto(`${lot}/order/print`)
  await expect(page.locator('h1')).toContainText('BC-')
  await page.goto(`${lot}/quotes/new`)
  await expect(page.locator('main')).toContainText(/devis|quotes/)

  await page.goto(`${lot}/receipts/new`)
  await expectAccessible(page)
  await page.selectOption('select[name="storeId"]', storeId)
  const good = page.locator('input[name="lines[0].received"]')
  const ordered = Number(await good.inputValue())
  await good.fill(`${ordered - 1}`)
  await page.fill('input[name="lines[0].damaged"]', '1')
  await send(page, new RegExp(`${lot}$`))
  if (ordered > 1) {
    await page.goto(`/stock?store=${storeId}`)
    await page.locator(`a[href^="/stock/${storeId}/"]`).first().click()
    await expect(page.locator('h1')).toBeVisible()
    await expectAccessible(page)
  }
  await page.goto(`${lot}/shortage`)
  await expectAccessible(page)
  await page.goto(`${lot}/receipts/new`)
  await page.selectOption('select[name="storeId"]', storeId)
  await send(page, new RegExp(`${lot}$`))
  await expectAccessible(page)
  await page.goto(`${lot}/cancellation`)
  await page.fill('textarea[name="reason"]', 'Trop tard.')
  await send(page)
  await expect(page.locator('.error-summary, [role="alert"]').first()).toBeVisible()

  await page.goto(`${lot}/payments/new`)
  await expect(page.locator('h1')).toHaveCount(1)
  // The browser notes each refusal that was meant.
  expect(trouble.filter((line) => !/status of (409|422)/.test(line))).toEqual([])
  await page.context().close()

  const payer = await signedIn(browser, 'logistics2', { viewport, isMobile })
  await payer.goto(lot)
  await payer.locator(`a[href="${lot}/payments/new"]`).first().click()
  await expect(payer.locator('form [type="file"]')).toBeVisible()
  await expectAccessible(payer)
  await payer.context().close()
})

test('a supplier with the same phone is asked about before there are two', async ({ browser, viewport, isMobile }) => {
  const page = await signedIn(browser, 'logistics', { viewport, isMobile })
  const suffix = `${isMobile ? 'c' : 'd'}${Date.now().toString(36)}`
  const phone = `9${Date.now().toString().slice(-7)}`
  await addSupplier(page, `Premier ${suffix}`, phone)
  await page.goto('/suppliers/new')
  await fill(page, `Tout autre nom ${suffix}`, `+227 ${phone}`)
  await send(page)
  const tick = page.locator('input[name="isAnother"]')
  await expect(tick).toBeVisible()
  await expect(page.locator('input[name="name"]')).toHaveValue(`Tout autre nom ${suffix}`)
  await tick.check()
  await send(page, /\/suppliers\/[0-9a-f-]{36}$/)
  await page.locator('a[href$="/retirement"]').click()
  await send(page, /\/suppliers\/[0-9a-f-]{36}$/)
  await page.locator('a[href$="/return"]').click()
  await expectAccessible(page)
  await send(page, /\/suppliers\/[0-9a-f-]{36}$/)
  await page.locator('a[href$="/links/new"]').click()
  await page.fill('textarea[name="reason"]', 'Mon cousin.')
  await expectAccessible(page)
  await send(page, /\/suppliers\/[0-9a-f-]{36}\?/)
  await expect(page.locator('main')).toContainText('Mon cousin.')
  await liftTie(page, browser, { viewport, isMobile })
  await page.context().close()
})

/** Whoever declared a tie says that it is no more; a lead confirms it. */
async function liftTie(page: Page, browser: Browser, options: BrowserContextOptions) {
  const supplier = new URL(page.url()).pathname
  await page.locator(`a[href="${supplier}/links/lifting"]`).click()
  await expectAccessible(page)
  await page.fill('textarea[name="reason"]', 'Il a quitté la boutique.')
  await send(page, new RegExp(`${supplier}$`))
  const lead = await signedIn(browser, 'lead', options)
  await lead.goto(supplier)
  await lead.locator('a[href^="/suppliers/liftings/"]').click()
  await expectAccessible(lead)
  await lead.locator('input[name="outcome"][value="confirmed"]').check({ force: true })
  await lead.fill('textarea[name="reason"]', 'Vérifié au marché.')
  await send(lead, /\/inbox\?saved/)
  await lead.context().close()
}

async function addSupplier(page: Page, name: string, phone?: string) {
  await page.goto('/suppliers/new')
  await fill(page, name, phone)
  await send(page)
  const tick = page.locator('input[name="isAnother"]')
  if (await tick.isVisible()) {
    await tick.check()
    await send(page)
  }
  await page.waitForURL(/\/suppliers\/[0-9a-f-]{36}$/)
}

async function fill(page: Page, name: string, phone?: string) {
  await page.fill('input[name="name"]', name)
  await page.selectOption('select[name="kind"]', 'shop')
  if (phone !== undefined) await page.fill('input[name="phone"]', phone)
}

/** The page's own form; the frame has others. */
async function send(page: Page, to?: RegExp) {
  await page.locator('main form[method="post"] button[type="submit"]').last().click()
  if (to) await page.waitForURL(to)
}
