import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts, type Account } from './support/people'

test.describe.configure({ mode: 'serial' })

const ways = [
  { requester: 'officer2', colleague: 'officer3', options: {}, name: 'with scripts' },
  {
    requester: 'officer4',
    colleague: 'officer5',
    options: { javaScriptEnabled: false, locale: 'en-GB' },
    name: 'without scripts, in English',
  },
] as const

for (const { requester, colleague, options, name } of ways) {
  test(`a large request before the committee, ${name}`, async ({ browser }, { project }) => {
    test.skip(project.name !== 'desktop', 'A committee sits at a table.')
    test.setTimeout(240_000)
    await beforeCommittee(browser, requester, colleague, options)
  })
}

async function beforeCommittee(
  browser: Browser,
  requester: Account,
  colleague: Account,
  options: BrowserContextOptions,
) {
  const officer = await signedIn(browser, requester, options)
  const lead = await signedIn(browser, 'lead', options)
  const other = await signedIn(browser, colleague, options)
  const trouble = [troubleOn(officer), troubleOn(lead), troubleOn(other)]
  const kit = await largeRequest(officer)

  await test.step('waits in the lead’s inbox for the committee, and in nobody else’s', async () => {
    await seen(lead, '/')
    await lead.locator('#content a[href="/inbox"]').first().click()
    await waitsFor(lead, kit)
    await looked(lead)
    await officer.goto('/inbox?kind=kit&above=500000')
    await expect(officer.locator(`table a[href="${kit}/decision"]`)).toHaveCount(0)
    await other.goto('/inbox?kind=kit&above=500000')
    await expect(other.locator(`table a[href="${kit}/decision"]`)).toHaveCount(0)
    await lead.goto(`${kit}/decision`)
    await expect(lead.locator('[name=outcome][value=approved]')).toBeDisabled()
  })

  await test.step('two members are too few, and what was typed stays', async () => {
    await lead.goto('/committees')
    await looked(lead)
    await lead.goto(`/committees/new?kit=${lastOf(kit)}`)
    await looked(lead)
    await fillIn(lead, {
      place: 'Zinder, mairie',
      'members[0].capacity': 'Responsable',
      'members[1].name': 'Elhadj Mato',
      'members[1].capacity': 'Chambre de commerce',
      'items[0].outcome': 'approved',
      'items[0].reason': 'Trois devis vus.',
      noLink: true,
    })
    await submit(lead)
    await expect(lead.getByRole('alert').first()).toBeVisible()
    await expect(lead.locator('[name="members[1].name"]')).toHaveValue('Elhadj Mato')
    await expect(lead.locator('[name="items[0].reason"]')).toHaveValue('Trois devis vus.')
  })

  await test.step('three decide; the minutes are printed', async () => {
    const third = { 'members[2].name': 'Hadjia Balki', 'members[2].capacity': 'Groupement des mères' }
    await send(lead, { ...third, noLink: true })
    await expect(lead).toHaveURL(/\/committees\/[0-9a-f-]{36}$/)
    await expect(lead.locator('#content')).toContainText('Hadjia Balki')
    await looked(lead)
    await lead.locator('#content a[href$="/print"]').click()
    await expect(lead.locator('.signatures')).toContainText('Elhadj Mato')
    await looked(lead)
  })

  await test.step('then an officer gives the first approval', async () => {
    await waitsFor(other, kit)
    await other.goto(`${kit}/decision`)
    await expect(other.locator('[name=outcome][value=approved]')).toBeEnabled()
  })

  await test.step('several requests are read together, and decided one by one', async () => {
    await lead.goto('/inbox?kind=kit')
    const boxes = lead.locator('[name=kit]')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await lead.locator('form[action="/inbox/together"] button').click()
    await expect(lead.locator('#content a[href$="/decision"]')).toHaveCount(2)
    await looked(lead)
    await lead.goto('/inbox/next')
    await expect(lead).not.toHaveURL(/inbox/)
  })

  await test.step('who can do what is read and printed', async () => {
    await seen(lead, '/duties')
    await seen(lead, '/duties/print')
  })
  expect(trouble.flat().filter((words) => !/40[39]|422/.test(words))).toEqual([])
}

/** One line of 600 000 F CFA for the first family that has a caregiver. */
async function largeRequest(officer: Page) {
  await officer.goto('/households')
  const household = await officer.locator('#content table a[href^="/households/"]').first().getAttribute('href')
  await officer.goto(`${household ?? ''}/kits/new`)
  await officer.locator('#content form[method=get] [name=type]').first().check({ force: true })
  await officer.locator('#content form[method=get] button').click()
  await officer.waitForURL(/type=/)
  for (const quantity of await officer.locator('[name$=".quantity"]').all())
    if ((await quantity.inputValue()) !== '') await quantity.fill('0')
  await send(officer, {
    'lines[0].quantity': '1',
    'lines[0].unitPrice': '600000',
    supplier: 'Ateliers de Zinder',
    waivedWhy: 'singleSupplier',
    waivedReason: 'Le seul atelier qui fabrique ces presses.',
    reason: 'Un seul atelier pour tout le village.',
  })
  const kit = `/kits/${lastOf(new URL(officer.url()).pathname.replace('/submission', ''))}`
  await send(officer, {})
  return kit
}

async function waitsFor(page: Page, kit: string) {
  await page.goto('/inbox?kind=kit&above=500000')
  await expect(page.locator(`table a[href="${kit}/decision"]`)).toHaveCount(1)
}

async function seen(page: Page, address: string) {
  await page.goto(address)
  await looked(page)
}

async function looked(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}

function lastOf(path: string) {
  return path.split('/').at(-1) ?? ''
}
