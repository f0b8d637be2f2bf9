import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts } from './support/people'

// One class at a time: two would ask for the same children.
test.describe.configure({ mode: 'serial' })

const desk = { width: 1280, height: 900 }
const hand = { width: 360, height: 740 }

for (const [place, locale] of (['fr', 'en'] as const).entries())
  test(`a class’s supplies in ${locale}: asked, sent back, asked again, decided, handed out`, async ({ browser }, {
    project,
  }) => {
    test.skip(project.name !== 'desktop', 'Each step chooses the width of the person who takes it.')
    test.setTimeout(300_000)
    await suppliesOf(browser, locale, place)
  })

test('the price ceilings of a kit type are set by two people', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An office’s desk.')
  const admin = await signedIn(browser, 'admin', { viewport: desk })
  const lead = await signedIn(browser, 'lead', { viewport: desk })
  await admin.goto('/settings/catalogue')
  await admin.locator('tbody a').last().click()
  await admin.locator('[name="rows[0].unitPriceCeiling"]').fill(String(60_000 + (Date.now() % 9_000)))
  await submit(admin)
  const decision = await admin.locator('a[href$="/decision"]').getAttribute('href')
  await lead.goto('/')
  await lead.locator('a[href="/settings/values"]').click()
  await lead.locator('a[href="/settings/catalogue"]').click()
  await lead.goto(decision ?? '')
  await expectAccessible(lead)
  await send(lead, { outcome: 'offered' })
  await expect(lead.locator(`a[href="${decision ?? ''}"]`)).toHaveCount(0)
})

test('last prices are read, printed and taken along', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An office’s desk.')
  const officer = await signedIn(browser, 'officer', { viewport: desk })
  await officer.goto('/kits')
  await officer.locator('#content a[href="/prices"]').click()
  await expectAccessible(officer)
  await officer.goto('/prices/print')
  await expect(officer.locator('h1')).toBeVisible()
  const file = await officer.request.get('/prices/list.html')
  expect(file.headers()['content-disposition']).toMatch(/^attachment/)
  expect(await file.text()).not.toMatch(/<script|https?:/)
})

async function suppliesOf(browser: Browser, locale: 'fr' | 'en', place: number) {
  const officer = await signedIn(browser, 'officer', { viewport: desk })
  const decider = await signedIn(browser, 'officer2', { viewport: desk })
  const tutor = await signedIn(browser, 'tutor', { viewport: hand, javaScriptEnabled: locale === 'fr' })
  const trouble = [officer, decider, tutor].flatMap((page) => troubleOn(page))
  for (const page of [officer, decider, tutor]) await inLanguage(page, locale)

  const groups = await test.step('the tutor opens the groups', () => groupsOf(tutor))
  const round = await test.step('the officer asks for its children', () => ask(officer, groups, place))
  await test.step('another officer sends it back, and it is asked again', async () => {
    await decider.goto(`${round}/decision`)
    await expectAccessible(decider)
    await send(decider, { outcome: 'returned', reason: 'Huit cahiers suffisent.', noLink: true })
    await officer.goto(round)
    await officer.locator('a[href$="/resubmission"]').click()
    await expectAccessible(officer)
    await fillIn(officer, { 'lines[1].quantity': '8', reason: 'Huit cahiers par enfant.' })
    await submit(officer)
    await expect(officer).toHaveURL(new RegExp(`${round}$`))
  })
  await test.step('the decision is one for all of them', async () => {
    await decider.goto(`${round}/decision`)
    await send(decider, { outcome: 'approved', noLink: true })
    await expect(decider).toHaveURL(new RegExp(`${round}$`))
  })
  await test.step('the tutor hands out at 360 px, with an exception', () => handOut(tutor, groups, locale))
  await test.step('somebody else looks at the class', async () => {
    await officer.goto(round)
    await officer.locator('a[href$="/verification"]').click()
    await expectAccessible(officer)
    const marks = officer.locator('input[value=all]')
    for (let index = 0; index < (await marks.count()); index += 1) await marks.nth(index).check({ force: true })
    await submit(officer)
    await expect(officer).toHaveURL(/#visits$/)
  })
  expect(trouble.filter((line) => !/ (404|422) /.test(line))).toEqual([])
  for (const page of [officer, decider, tutor]) await page.context().close()
}

/** The addresses of this tutor's groups. */
async function groupsOf(tutor: Page) {
  await tutor.goto('/groups')
  const hrefs = await tutor
    .locator('#content a[href^="/groups/0"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  return hrefs
}

async function ask(officer: Page, groups: string[], place: number) {
  for (const group of groups) {
    const answer = await officer.goto(`${group}/supplies/new`)
    if (answer?.status() !== 200) continue
    const type = officer.locator('input[name=type]').first()
    if ((await type.count()) === 0) continue
    await expectAccessible(officer)
    await type.check({ force: true })
    await officer.locator('#content form[method=get] button').last().click()
    await officer.waitForURL(/type=/)
    const asked = officer.locator('input[value=asked]:checked')
    if ((await asked.count()) < 2) continue
    while ((await asked.count()) > 2) {
      const name = (await asked.last().getAttribute('name')) ?? ''
      await officer.locator(`input[name="${name}"][value=alreadyHas]`).check({ force: true })
    }
    const prices = officer.locator('input[name$=".unitPrice"]')
    for (let index = 0; index < (await prices.count()); index += 1) await prices.nth(index).fill('0')
    await fillIn(officer, {
      ...{ supplier: 'Papeterie du lycée', waivedWhy: 'singleSupplier', waivedReason: 'La seule papeterie.' },
      reason: `Rentrée ${place}`,
    })
    await submit(officer)
    await expect(officer.locator('[aria-invalid=true]').first()).toBeVisible()
    for (let index = 0; index < (await prices.count()); index += 1) await prices.nth(index).fill('90')
    await submit(officer)
    await officer.waitForURL(/\/supply-rounds\/[^/]+$/)
    await expectAccessible(officer)
    return new URL(officer.url()).pathname
  }
  throw new Error('No group of the tutor has two children to ask for.')
}

async function handOut(tutor: Page, groups: string[], locale: 'fr' | 'en') {
  await tutor.goto('/')
  await expect(tutor.locator('#content a[href$="/supplies/issue"]').first()).toBeVisible()
  for (const group of groups) {
    await tutor.goto(`${group}/supplies/issue`)
    const given = tutor.locator('input[value=given]:checked')
    if ((await given.count()) < 2) continue
    if (!withoutScripts.has(tutor)) await expectAccessible(tutor)
    const name = (await given.first().getAttribute('name')) ?? ''
    await tutor.locator(`input[name="${name}"][value=absent]`).check({ force: true })
    await fillIn(tutor, {
      ...{ witness: 'La directrice', paperNumber: `E-${locale}-${String(Date.now())}`, nothingOwed: 'readInFrench' },
      note: 'Les parents étaient au champ.',
    })
    await submit(tutor)
    await expect(tutor).toHaveURL(/\/class-handovers\/[^/]+\?saved/)
    await tutor.locator('#content a[href*="/receipts/"]').first().click()
    await expect(tutor.locator('.receipt-code')).toBeVisible()
    return
  }
  throw new Error('Nothing was to be handed out.')
}

async function inLanguage(page: Page, locale: 'fr' | 'en') {
  const { origin } = new URL(page.url())
  await page.context().addCookies([{ name: 'komawa-language', value: locale, url: origin }])
}
