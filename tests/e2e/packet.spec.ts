import { expect, test, type Browser, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expectAccessible } from './support/accessible'
import { signedIn, troubleOn } from './support/people'

test.describe.configure({ mode: 'serial' })

for (const javaScriptEnabled of [true, false]) {
  test(`an auditor checks the chain and reads its deeds, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    viewport,
    isMobile,
  }) => {
    const page = await signedIn(browser, 'auditor', { viewport, isMobile, javaScriptEnabled })
    await page.goto('/')
    await page.locator('#content a[href="/audit"]').click()
    await page.locator('#content form .btn-go').click()
    await expect(page).toHaveURL(/\/audit$/)
    await expect(page.locator('.note-accent')).toBeVisible()
    await expect(page.locator('.note-late')).toHaveCount(0)
    if (javaScriptEnabled) await expectAccessible(page)

    await page.locator('#content a[href="/audit/events"]').click()
    await page.locator('[name=area]').selectOption('kits')
    await page.locator('form.filters button').click()
    await expect(page).toHaveURL(/area=kits/)
    await expect(page.locator('tbody tr')).not.toHaveCount(0)
    if (javaScriptEnabled) await expectAccessible(page)
    await page.context().close()
  })
}

test('an auditor takes the packet of a kit, which proves itself offline and says where it was tampered with', async ({
  browser,
  viewport,
  isMobile,
}, testInfo) => {
  const folder = testInfo.outputPath('packet')
  const files = await packetTakenBy(browser, 'auditor', folder)
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['verify.html', 'packet.json', 'README.txt']))
  expect(Object.keys(files)).not.toContain('openings.json')

  const sound = await openedOffline(browser, join(folder, 'verify.html'), { viewport, isMobile })
  const trouble = troubleOn(sound)
  await expect(sound.locator('#verdict')).toHaveAttribute('data-verdict', 'sound')
  await expect(sound.locator('[data-check=chain]')).toHaveAttribute('data-state', 'ok')
  await expect(sound.locator('[data-check=openings]')).toHaveAttribute('data-state', 'open')
  await expectAccessible(sound)
  await sound.locator('button').click()
  await expect(sound.locator('html')).toHaveAttribute('lang', 'en')

  const tampered = files['packet.json']?.replace(/"unitPrice":(\d)/, '"unitPrice":9$1') ?? ''
  writeFileSync(join(folder, 'changed', 'packet.json'), tampered)
  await sound.locator('#others').setInputFiles(join(folder, 'changed', 'packet.json'))
  await expect(sound.locator('#verdict')).toHaveAttribute('data-verdict', 'tampered')
  await expect(sound.locator('[data-check=story]')).toHaveAttribute('data-state', 'no')
  expect(trouble).toEqual([])
  await sound.context().close()
})

test('a page whose own figures were changed does not agree with itself', async ({ browser }, testInfo) => {
  const folder = testInfo.outputPath('packet')
  const files = await packetTakenBy(browser, 'lead', folder)
  expect(Object.keys(files)).toContain('openings.json')
  const changed = join(folder, 'changed', 'verify.html')
  writeFileSync(changed, readFileSync(join(folder, 'verify.html'), 'utf8').replaceAll('kit.submitted', 'kit.declined'))

  const page = await openedOffline(browser, changed, {})
  await expect(page.locator('#verdict')).toHaveAttribute('data-verdict', 'tampered')
  await expect(page.locator('[data-check=events]')).toHaveAttribute('data-state', 'no')
  await page.context().close()
})

/** The first kit of the list, unpacked into a folder; texts by their name. */
async function packetTakenBy(browser: Browser, who: 'auditor' | 'lead', folder: string) {
  const page = await signedIn(browser, who)
  await page.goto('/packets')
  await expectAccessible(page)
  const button = page.locator('form[action$="/packet.zip"] button').first()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toMatch(/^komawa-K-\d{4}-\d{4}\.zip$/)
  const files = unzipSync(readFileSync(await download.path()))
  mkdirSync(join(folder, 'changed'), { recursive: true })
  for (const [name, bytes] of Object.entries(files)) if (!name.includes('/')) writeFileSync(join(folder, name), bytes)
  await page.context().close()
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function openedOffline(browser: Browser, file: string, options: object): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', offline: true, ...options })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await expect(page.locator('main[data-done]')).toBeVisible()
  return page
}
