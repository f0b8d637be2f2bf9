import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts, type Account } from './support/people'

/** Each takes the kit of another officer, so that the two do not meet. */
const ways = [
  { requester: 'officer3', options: {}, name: 'with scripts' },
  {
    requester: 'officer5',
    options: { javaScriptEnabled: false },
    name: 'without scripts',
  },
] as const

for (const { requester, options, name } of ways) {
  test(`a kit from its request to its second approval, ${name}`, async ({ browser }, { project }) => {
    test.skip(project.name !== 'desktop', 'Those who decide sit in the office.')
    test.setTimeout(240_000)
    await toSecondApproval(browser, requester, options)
  })

  test(`a declined kit has another way, ${name}`, async ({ browser }, { project }) => {
    test.skip(project.name !== 'phone', 'The smaller journey takes the smaller screen.')
    test.setTimeout(120_000)
    await declined(browser, requester, options)
  })
}

async function toSecondApproval(browser: Browser, requester: Account, options: BrowserContextOptions) {
  const officer = await signedIn(browser, requester, options)
  const second = await signedIn(browser, 'officer4', options)
  const lead = await signedIn(browser, 'lead2', options)
  const trouble = [troubleOn(officer), troubleOn(second), troubleOn(lead)]
  const kit = await firstKit(officer, 'voided')
  await send(await at(officer, `${kit}/submission`), {})

  await test.step('the requester does not decide it', async () => {
    await officer.goto(`${kit}/decision`)
    await expect(officer.locator('[name=outcome]')).toHaveCount(0)
  })
  await test.step('another officer returns it, and it is submitted anew', async () => {
    await send(await at(second, `${kit}/decision`), { link: 'none', outcome: 'returned', reason: 'Joindre un devis.' })
    await expectState(officer, kit, 'returned')
    await send(await at(officer, `${kit}/lines`), { reason: 'Le devis est joint.' })
    await send(await at(officer, `${kit}/submission`), {})
  })
  await test.step('a page that was left open is told what moved, and keeps what was typed', async () => {
    await second.goto(`${kit}/decision`)
    await send(await at(officer, `${kit}/lines`), { supplier: 'Ets Laouali et fils' })
    await fillIn(second, { link: 'none', outcome: 'declined', reason: 'Le prix a monté.', otherWay: 'Volaille.' })
    await submit(second)
    await expect(second.getByRole('alert').first()).toBeVisible()
    await expect(second.locator('[name=otherWay]')).toHaveValue('Volaille.')
  })
  await test.step('and approves the new content, once', async () => {
    await send(await at(second, `${kit}/decision`), { link: 'none', outcome: 'approved' })
    await expectState(officer, kit, 'approved')
    await expectAccessibleWith(officer, kit)
  })
  await test.step('an edit voids the approval', async () => {
    await officer.goto(`${kit}/lines`)
    await onlyFirstLine(officer)
    await send(officer, { 'lines[0].quantity': '1', 'lines[0].unitPrice': '450000' })
    await expectState(officer, kit, 'voided')
    await send(await at(officer, `${kit}/submission`), {})
  })
  await test.step('so much money needs two: an officer first, then the lead', async () => {
    await send(await at(second, `${kit}/decision`), { link: 'none', outcome: 'approved', reason: 'Un moulin entier.' })
    await expectState(officer, kit, 'submitted')
    const third = await signedIn(browser, 'officer2', options)
    await third.goto(`${kit}/decision`)
    await expect(third.locator('[name=outcome][value=approved]')).toBeDisabled()
    await send(await at(lead, `${kit}/decision`), { link: 'none', outcome: 'approved', reason: 'Seul atelier.' })
    await expectState(officer, kit, 'approved')
  })
  await test.step('its file is printed, and it is called off', async () => {
    await expectAccessibleWith(lead, `${kit}/print`)
    await send(await at(officer, `${kit}/cancellation`), { reason: 'La famille a déménagé.' })
    await expectState(officer, kit, 'cancelled')
  })
  expect(trouble.flat().filter((words) => !/40[349]|422/.test(words))).toEqual([])
}

async function declined(browser: Browser, requester: Account, options: BrowserContextOptions) {
  const officer = await signedIn(browser, requester, options)
  const kit = await firstKit(officer, 'returned')
  await send(await at(officer, `${kit}/lines`), { reason: 'Deux devis sont joints.' })
  await send(await at(officer, `${kit}/submission`), {})

  const second = await signedIn(browser, 'officer4', options)
  await second.goto(`${kit}/decision`)
  await fillIn(second, { link: 'none', outcome: 'declined', reason: 'Le marché est saturé.' })
  await submit(second)
  await expect(second.locator('[name=reason]')).toHaveValue('Le marché est saturé.')
  await expect(second.locator('[name=otherWay]')).toHaveAttribute('aria-invalid', 'true')
  await send(second, { otherWay: 'La couture, avec la formation de mars.' })

  await officer.goto(kit)
  await expect(officer.locator('#content')).toContainText('La couture, avec la formation de mars.')
  await expectState(officer, kit, 'declined')
}

/** The address of the newest kit in this state that is this officer's own; those they decided stand in the list too. */
async function firstKit(page: Page, state: string) {
  await page.goto(`/kits?state=${state}`)
  const links = await page.locator('#content table a[href^="/kits/"]').all()
  for (const address of await Promise.all(links.map((link) => link.getAttribute('href'))))
    if (address !== null && (await page.goto(`${address}/lines`))?.status() === 200) return address
  throw new Error(`There is no own kit that is ${state}.`)
}

async function expectState(page: Page, kit: string, state: string) {
  await page.goto(`/kits?state=${state}`)
  await expect(page.locator(`#content table a[href="${kit}"]`)).toHaveCount(1)
}

async function at(page: Page, address: string) {
  await page.goto(address)
  return page
}

async function expectAccessibleWith(page: Page, address: string) {
  await page.goto(address)
  if (!withoutScripts.has(page)) await expectAccessible(page)
}

/** Takes every line away but the first. */
async function onlyFirstLine(page: Page) {
  for (const field of await page.locator('[name^="lines["][name$=".quantity"]').all())
    if ((await field.inputValue()) !== '' && (await field.getAttribute('name')) !== 'lines[0].quantity')
      await field.fill('0')
}
