import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts, type Account } from './support/people'

test.describe.configure({ mode: 'serial' })

const inEnglish = { javaScriptEnabled: false, locale: 'en-GB' }
const ways = [
  { officer: 'officer', deliverer: 'mentor2', decider: 'lead', options: {}, name: 'with scripts' },
  {
    officer: 'officer3',
    deliverer: 'mentor',
    decider: 'lead2',
    options: inEnglish,
    name: 'without scripts, in English',
  },
] as const
const phone = { width: 360, height: 740 }

for (const { officer, deliverer, decider, options, name } of ways) {
  test(`the second part of a kit, ${name}`, async ({ browser }, { project }) => {
    test.skip(project.name !== 'desktop', 'The journey brings its own width.')
    test.setTimeout(180_000)
    await secondPart(browser, officer, deliverer, { ...options, viewport: phone })
  })

  test(`goods that are gone, ${name}`, async ({ browser }, { project }) => {
    test.skip(project.name !== 'desktop', 'The journey brings its own width.')
    test.setTimeout(180_000)
    await losses(browser, officer, decider, options)
  })
}

async function secondPart(browser: Browser, account: Account, handsOver: Account, options: BrowserContextOptions) {
  const officer = await signedIn(browser, account, options)
  const deliverer = await signedIn(browser, handsOver, options)
  const trouble = [troubleOn(officer), troubleOn(deliverer)]

  const waiting = await test.step('what is still missing is read out to the officer', async () => {
    await officer.goto('/kits?state=partlyDelivered')
    const kits = await hrefs(officer, '#content table a[href^="/kits/"]')
    const endings: string[] = []
    for (const kit of kits) {
      await officer.goto(kit)
      if ((await officer.locator('#content .list .mark-open').count()) > 0) await looked(officer)
      endings.push(...(await hrefs(officer, '#content a[href$="/ending"]')))
    }
    expect(endings).not.toEqual([])
    await officer.goto(endings[0] ?? '')
    await looked(officer)
    await officer.goto('/')
    await expect(officer.locator('#content a[href^="/kits/0"]').first()).toBeVisible()
    return kits
  })

  await test.step('the open one is handed over, the other is not offered', async () => {
    await deliverer.goto('/')
    await looked(deliverer)
    const offered = await hrefs(deliverer, '#content ol a[href$="/delivery"]')
    const open = offered.find((href) => waiting.includes(href.replace('/delivery', ''))) ?? ''
    expect(open).not.toBe('')
    await deliverer.goto(open)
    await send(deliverer, {
      caregiverPresent: true,
      witness: 'Le chef du village',
      note: 'Sans photo : la pluie.',
      signedBy: 'markOnPaper',
      paperNumber: `CB-${Date.now()}`,
      nothingOwed: 'readInFrench',
    })
    await officer.goto('/kits?state=delivered')
    await expect(officer.locator(`#content table a[href="${open.replace('/delivery', '')}"]`)).toHaveCount(1)
  })
  expect(trouble.flat().filter((words) => !/40[39]|422/.test(words))).toEqual([])
}

async function losses(browser: Browser, account: Account, decides: Account, options: BrowserContextOptions) {
  const officer = await signedIn(browser, account, { ...options, viewport: phone })
  const decider = await signedIn(browser, decides, options)
  const trouble = [troubleOn(officer), troubleOn(decider)]
  await officer.goto('/kits?state=delivered')
  const kit = (await hrefs(officer, '#content table a[href^="/kits/"]'))[0] ?? ''

  await test.step('more than was handed over cannot be lost', async () => {
    await officer.goto(kit)
    await officer.locator('#content a[href$="/losses/new"]').first().click()
    await looked(officer)
    const line = await officer.locator('[name=lineId] option').last().getAttribute('value')
    await officer.locator('[name=lineId]').selectOption(line)
    await fillIn(officer, { quantity: '9999', kind: 'stolen', happenedOn: today(), story: 'Prise la nuit.' })
    await submit(officer)
    await expect(officer.getByRole('alert').first()).toBeVisible()
    await expect(officer.locator('[name=story]')).toHaveValue('Prise la nuit.')
    await send(officer, { quantity: '1' })
    await expect(officer.locator('#losses')).toContainText('Prise la nuit.')
    await expect(officer.locator('#losses a[href$="/decision"]')).toHaveCount(0)
  })

  await test.step('somebody else decides, from the inbox', async () => {
    await decider.goto('/inbox?kind=loss')
    const href = (await hrefs(decider, '#content table a[href^="/losses/"]')).at(-1) ?? ''
    await decider.goto(href)
    await send(decider, { link: 'none', outcome: 'replace', reason: 'Vol déclaré au chef.' })
    await expect(decider).toHaveURL(/\/inbox/)
  })

  await test.step('the replacement is a request of its own, once', async () => {
    await officer.goto('/')
    await officer.goto(kit)
    const ask = officer.locator('#losses a[href*="?loss="]').first()
    const address = (await ask.getAttribute('href')) ?? ''
    await officer.goto(address)
    await expect(officer.locator('[name="lines[0].quantity"]')).toHaveValue('1')
    await send(officer, {
      ...{ supplier: 'Marché de Zinder', reason: 'Remplace ce qui a été volé.' },
      ...{ waivedWhy: 'livestockMarket', waivedReason: 'La bête est choisie à vue.' },
    })
    await expect(officer).toHaveURL(/submission/)
    expect((await officer.goto(address))?.status()).toBe(409)
  })
  expect(trouble.flat().filter((words) => !/40[39]|422/.test(words))).toEqual([])
}

async function hrefs(page: Page, selector: string) {
  return await page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

async function looked(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}

function today() {
  return new Date(Date.now() + 3_600_000).toISOString().slice(0, 10)
}
