import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { send } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts } from './support/people'

// One person's day at a time: two would decide the same line.
test.describe.configure({ mode: 'serial' })

for (const locale of ['fr', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`the lead’s day in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }, {
      project,
    }) => {
      test.skip(project.name !== 'desktop', 'A lead works at a desk.')
      test.setTimeout(180_000)
      await day(browser, locale, javaScriptEnabled)
    })
  }
}

async function day(browser: Browser, locale: 'fr' | 'en', javaScriptEnabled: boolean) {
  const lead = await signedIn(browser, 'lead', { javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  await lead.context().addCookies([{ name: 'komawa-language', value: locale, url: lead.url() }])
  const trouble = troubleOn(lead)

  await test.step('begins with the children, and three things to do', async () => {
    await lead.goto('/')
    await expect(lead.locator('html')).toHaveAttribute('lang', locale)
    for (const href of ['#decide', '/meeting', '/alerts', '/team/pipeline', '/team/quality', '/programme/claims'])
      await expect(lead.locator(`#content a[href="${href}"]`).first()).toBeVisible()
    await accessible(lead)
  })

  await test.step('holds the meeting: last week’s decisions, one task and one line kept', async () => {
    await lead.locator('#content a[href="/meeting"]').click()
    await expect(lead.locator('#content table').first()).toBeVisible()
    const first = await openLine(lead)
    await send(lead, { outcome: 'task', text: 'Passer au marché de jeudi.', assigneeId: true, dueOn: inDays(5) })
    expect(await openLine(lead)).not.toBe(first)
    await send(lead, { outcome: 'keep', text: 'La famille est aux champs.' })
    expect(await openLine(lead)).not.toBe(first)
  })

  await test.step('a task without a day is refused, and what was typed stays', async () => {
    const text = 'Sans jour.'
    await lead.locator('#open [name=text]').fill(text)
    await lead.locator('#open [name=outcome][value=task]').check({ force: true })
    await Promise.all([lead.waitForEvent('load'), lead.locator('#open button[type=submit]').click()])
    await expect(lead.getByRole('alert')).toBeVisible()
    await expect(lead.locator('#open [name=text]')).toHaveValue(text)
  })

  await test.step('reads the minutes of last week', async () => {
    await lead.goto('/meeting')
    await lead.locator('#past a').first().click()
    await expect(lead.locator('#content tbody tr').first()).toBeVisible()
    await accessible(lead)
  })

  await test.step('looks through the team, each number leading to its list', async () => {
    await lead.goto('/team/pipeline')
    await lead.locator('#content a[href*="step="]').first().click()
    await expect(lead.locator('#longest tbody a').first()).toHaveAttribute('href', /^\/households\//)
    await accessible(lead)
    await lead.goto('/team/warnings')
    await lead.locator('#content a[href*="sign=late"]').first().click()
    await expect(lead.locator('#list tbody a').first()).toBeVisible()
    await accessible(lead)
    await lead.goto('/team/quality')
    await lead.locator('#content a[href*="what="]').first().click()
    await expect(lead.locator('#list tbody a').first()).toBeVisible()
    await accessible(lead)
    await lead.goto('/team/caseload')
    await expect(lead.locator('#content a[href*="/households?officer="]').first()).toBeVisible()
    await accessible(lead)
  })

  await test.step('narrows the links and opens what stands behind a cell', async () => {
    await lead.goto('/programme/outcomes?risk=high')
    await expect(lead.locator('[name=risk]')).toHaveValue('high')
    await lead.goto('/programme/outcomes')
    await lead.locator('#content a[href^="/team/links?"]').first().click()
    await expect(lead.locator('#content tbody a').first()).toHaveAttribute('href', /^\/households\//)
    await accessible(lead)
  })

  await test.step('adds a published figure, and withdraws it with a reason', async () => {
    const figure = String(1000 + Math.floor(Math.random() * 8000))
    await lead.goto('/programme/claims')
    await accessible(lead)
    await lead.goto('/programme/claims/new')
    const words = {
      population: `Écoles visitées ${figure}`,
      period: '2025',
      basis: 'non dite',
      source: 'Bulletin, 2026',
    }
    await send(lead, { figure, unit: 'people', ...words })
    const row = lead.locator('tr', { hasText: words.population })
    await row.locator('a').click()
    await send(lead, { reason: 'Corrigé par la source.' })
    await expect(row).toHaveCount(0)
    await expect(lead.locator('#content')).toContainText(words.population)
  })
  expect(trouble.filter((line) => !line.includes('422') && !line.startsWith('Warning: '))).toEqual([])
}

/** The link of the line whose decision is open. */
async function openLine(page: Page) {
  return await page
    .locator('li', { has: page.locator('#open') })
    .locator('a')
    .first()
    .innerText()
}

async function accessible(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}

function inDays(days: number) {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
