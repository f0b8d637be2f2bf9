import { expect, test, type Browser } from '@playwright/test'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn } from './support/people'

test.describe.configure({ mode: 'serial' })

for (const [locale, javaScriptEnabled] of [
  ['fr', true],
  ['en', false],
] as const) {
  test(`a budget from the grant to its lines in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }, { project }) => {
    test.skip(project.name !== 'desktop', 'Money is moved at a desk.')
    test.setTimeout(180_000)
    await journey(browser, locale, javaScriptEnabled)
  })
}

async function journey(browser: Browser, locale: 'fr' | 'en', javaScriptEnabled: boolean) {
  const options = { javaScriptEnabled, viewport: { width: 1280, height: 900 } }
  const lead = await signedIn(browser, 'lead', options)
  const admin = await signedIn(browser, 'admin', options)
  for (const page of [lead, admin])
    await page.context().addCookies([{ name: 'komawa-language', value: locale, url: page.url() }])
  const trouble = troubleOn(lead)
  const reference = `ESSAI-${locale}-${Date.now()}`
  const lines: string[] = []

  await test.step('the lead records a grant in euros; wrong amounts come back with what was typed', async () => {
    await lead.goto('/')
    await lead.locator('a[href="/funds"]').first().click()
    await lead.locator('a[href="/funds/grants/new"]').first().click()
    const grant = { donor: 'Bailleur d’essai', reference, startsOn: '2026-01-01', endsOn: '2031-12-31' }
    await fillIn(lead, { ...grant, currency: 'EUR', amount: '1e15' })
    await submit(lead)
    await expect(lead.getByRole('alert')).toBeVisible()
    await expect(lead.locator('[name=reference]')).toHaveValue(reference)
    await expect(lead.locator('[name=amount]')).toHaveValue('1e15')
    await send(lead, { amount: '10 000,50' })
    await expect(lead.locator('#content')).toContainText(/6\D559\D897/)
  })

  await test.step('opens two lines', async () => {
    for (const code of ['1.1', '1.2']) {
      await lead.locator('a[href$="/lines/new"]').first().click()
      await send(lead, { code, labelFr: `Ligne ${code}`, labelEn: `Line ${code}`, purpose: 'business' })
      lines.push(new URL(lead.url()).pathname)
      await lead.locator('a[href^="/funds/grants/"]').first().click()
    }
  })

  const propose = async (line: string, from: string, to: string, amount: string) => {
    await lead.goto(line)
    await lead.locator('a[href^="/funds/moves/new"]').first().click()
    await fillIn(lead, { fromLineId: from, toLineId: to, amount, reason: 'Selon le budget signé.' })
    await submit(lead)
  }
  const answer = async (outcome: string, reason = '') => {
    await admin.goto('/')
    await admin.locator('#content a[href="/funds"]').first().click()
    await admin.locator('#moves a[href$="/decision"]').first().click()
    await send(admin, { outcome, reason })
  }

  await test.step('proposes money for the first line, cannot confirm it, and the administrator does', async () => {
    const [one = ''] = lines
    await propose(one, 'grant', idOf(one), '99999999')
    await expect(lead.getByRole('alert')).toContainText(/6\D559\D897/)
    await expect(lead.locator('[name=amount]')).toHaveValue('99999999')
    await send(lead, { amount: '5000000' })
    await lead.locator('a[href$="/decision"]').first().click()
    await expect(lead.locator('[name=outcome][value=takenBack]')).toHaveCount(1)
    await expect(lead.locator('[name=outcome][value=confirmed]')).toHaveCount(0)
    await answer('confirmed')
    await lead.goto(one)
    await expect(lead.locator('#ledger')).toContainText(/5\D000\D000/)
    await expect(lead.locator('svg.burn:visible')).toBeVisible()
  })

  await test.step('moves some of it to the second line, which the administrator declines with a reason', async () => {
    const [one = '', other = ''] = lines
    await propose(other, idOf(one), idOf(other), '1000000')
    await admin.goto(new URL(lead.url()).pathname)
    await admin.locator('a[href$="/decision"]').first().click()
    await fillIn(admin, { outcome: 'declined' })
    await submit(admin)
    await expect(admin.getByRole('alert')).toBeVisible()
    await send(admin, { reason: 'Pas cette année.' })
    await lead.goto(other)
    await expect(lead.locator('#ledger')).not.toContainText(/1\D000\D000/)
  })

  await test.step('the auditor reads the line and proposes nothing', async () => {
    const auditor = await signedIn(browser, 'auditor', options)
    await auditor.goto(lines[0] ?? '')
    await expect(auditor.locator('#ledger')).toContainText(/5\D000\D000/)
    await expect(auditor.locator('a[href^="/funds/moves/new"]')).toHaveCount(0)
    await auditor.goto('/payments')
    await auditor.locator('a[href^="/payments/"]').first().click()
    await expect(auditor.getByRole('heading', { level: 1 })).toContainText('P-')
    await auditor.context().close()
  })

  expect(trouble.filter((line) => !/status of 4(09|22)/.test(line))).toEqual([])
  for (const page of [lead, admin]) await page.context().close()
}

function idOf(line: string) {
  return line.split('/').at(-1) ?? ''
}
