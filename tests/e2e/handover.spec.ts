import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from './support/accessible'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts } from './support/people'

test.describe.configure({ mode: 'serial' })

for (const javaScriptEnabled of [true, false]) {
  test(`a kit from the hands of one to the count of another, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }, { project }) => {
    test.skip(project.name !== 'phone', 'The width is the phone’s.')
    test.setTimeout(180_000)
    await journey(browser, javaScriptEnabled)
  })
}

async function journey(browser: Browser, javaScriptEnabled: boolean) {
  const phone = { javaScriptEnabled, viewport: { width: 360, height: 740 } }
  const deliverer = await signedIn(browser, 'mentor2', phone)
  const trouble = troubleOn(deliverer)
  const officer = await signedIn(browser, 'officer', phone)
  const kit = await test.step('the mentor opens what is to be handed over', () => toHandOver(deliverer, officer))
  const form = await test.step('what is no picture is refused, and all that was typed stays', () =>
    wrongPicture(deliverer, kit))
  await test.step('with a picture it is handed over, and the receipt has its code', () =>
    handOver(deliverer, form, javaScriptEnabled))
  const receipt = deliverer.url()
  const code = await deliverer.locator('.receipt-word').innerText()

  await test.step('the officer opens the receipt by its code, and prints it', async () => {
    await officer.goto(`/r/${code.toLowerCase()}`)
    await expect(officer.locator('.receipt-word')).toHaveText(code)
    if (javaScriptEnabled) await expectAccessible(officer)
    await officer.goto(`${receipt}/print`)
    await expect(officer.locator('.receipt-sheet')).toContainText(code)
    await expect(officer.locator('.qr')).toBeVisible()
  })
  await test.step('the picture is shown, and to nobody who does not see the kit', () => picture(browser, officer))
  await test.step('whoever handed over does not count; the officer does', () => verify(deliverer, officer, kit))
  expect(trouble.filter((line) => !line.includes('status of 422'))).toEqual([])
}

/** A kit of this officer whose gate is open; second parts come last, since they have a journey of their own. */
async function toHandOver(page: Page, officer: Page) {
  await page.goto('/')
  const delivery = 'a[href^="/kits/"][href$="/delivery"]'
  const secondParts = await hrefsOf(page.locator(`#second-parts ${delivery}`))
  const firstParts = (await hrefsOf(page.locator(delivery))).filter((href) => !secondParts.includes(href))
  for (const href of [...firstParts, ...secondParts.reverse()]) {
    await page.goto(href)
    const isOpen = (await page.locator('#kit-delivery [data-stepper]').count()) > 0
    const isClosed = (await page.locator('.note-late').count()) > 0
    const kit = href.replace('/delivery', '')
    if (isOpen && !isClosed && (await officer.request.get(kit)).status() === 200) return kit
  }
  throw new Error('The mentor has nothing to hand over.')
}

async function hrefsOf(links: Locator) {
  return await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
}

async function wrongPicture(page: Page, kit: string) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
  const answers = {
    place: 'Près du puits',
    witness: 'Issaka Garba, chef de quartier',
    caregiverPresent: true as const,
    note: 'Tout a été compté deux fois.',
    nothingOwed: 'explainedOrally',
    explainedBy: 'Issaka Garba',
  }
  await fillIn(page, answers)
  await choose(page, 'signedBy', 'onPaper')
  await page.locator('[name=paperNumber]').fill(`CB-${Date.now()}`)
  await page.locator('[name=newPictures]').setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
  })
  await submit(page)
  await expect(page).toHaveURL(new RegExp(`${kit}/delivery`))
  await expect(page.getByRole('alert').first()).toContainText('photo.jpg')
  await expect(page.locator('[name=place]')).toHaveValue(answers.place)
  await expect(page.locator('[name=explainedBy]')).toHaveValue(answers.explainedBy)
  return answers
}

async function handOver(page: Page, answers: Record<string, string | true>, javaScriptEnabled: boolean) {
  await page.locator('[name=newPictures]').setInputFiles({
    name: 'biens.jpg',
    mimeType: 'image/jpeg',
    buffer: await goods(javaScriptEnabled ? 1 : 2),
  })
  const onScreen = page.locator('[name=signedBy][value=onScreen]')
  if (javaScriptEnabled) {
    await onScreen.check()
    await sign(page, page.locator('.signature-board'))
  } else {
    await expect(onScreen).toBeHidden()
  }
  await fillIn(page, answers)
  await submit(page)
  await expect(page).toHaveURL(/\/receipts\//)
  await expect(page.locator('.receipt-word')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  if (javaScriptEnabled) {
    await expectAccessible(page)
    await expect(page.locator('svg.signature path')).toHaveAttribute('d', /^M\d+ \d+L/)
  }
}

async function picture(browser: Browser, officer: Page) {
  const src = await officer.locator('.hand img').getAttribute('src')
  const seen = await officer.request.get(src ?? '')
  expect(seen.status()).toBe(200)
  expect(seen.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(seen.headers()['cache-control']).toContain('no-store')
  const tutor = await signedIn(browser, 'tutor')
  expect((await tutor.request.get(src ?? '')).status()).toBe(404)
}

async function verify(deliverer: Page, officer: Page, kit: string) {
  await deliverer.goto(`${kit}/verification`)
  await expect(deliverer.locator('#kit-verification')).toHaveCount(0)
  await officer.goto(`${kit}/verification`)
  const counts = officer.locator('[name$=".found"]')
  const answers: Record<string, string> = {}
  for (const count of await counts.all())
    answers[(await count.getAttribute('name')) ?? ''] = (await count.getAttribute('max')) ?? ''
  await send(officer, answers)
  await expect(officer.locator('#handovers')).toContainText('tout est là')
}

/** A hand that writes; a stroke or two is enough. */
async function sign(page: Page, board: Locator) {
  await board.scrollIntoViewIfNeeded()
  const box = await board.boundingBox()
  if (!box) throw new Error('There is nothing to sign on.')
  await page.mouse.move(box.x + 20, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 14; step++)
    await page.mouse.move(box.x + 20 + step * 12, box.y + box.height / 2 + (step % 2 === 0 ? 16 : -16))
  await page.mouse.up()
}

async function choose(page: Page, name: string, value: string) {
  await page.locator(`[name=${name}][value=${value}]`).check()
}

/** Larger than what is kept, as a phone takes it. */
function goods(seed: number) {
  const shapes = [0, 1, 2, 3, 4].map((index) => {
    const at = ((seed * 31 + index * 17) % 70) + 5
    return `<rect x="${at}%" y="${(at * 3) % 60}%" width="18%" height="30%" fill="rgb(${index * 50},${seed * 60},90)"/>`
  })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1800"><rect width="100%" height="100%" fill="#cdb"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(drawing)).jpeg().toBuffer()
}
