import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts } from './support/people'

for (const locale of ['fr', 'en'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`a list of families is brought in and taken back, ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
      browser,
    }, { project }) => {
      test.skip(project.name !== 'desktop', 'An office works at 1280 px.')
      test.setTimeout(240_000)
      await importJourney(browser, locale, javaScriptEnabled)
    })

async function importJourney(browser: Browser, locale: 'fr' | 'en', javaScriptEnabled: boolean) {
  const officer = await signedIn(browser, 'officer', { javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  const trouble = troubleOn(officer)
  if (locale === 'en') await speakEnglish(officer)
  const name = `Zaliha${Date.now()}${locale}${javaScriptEnabled ? 1 : 0}`
  const file = await test.step('uploads a file with two errors', () => upload(officer, name))
  await test.step('says which column is which', async () => {
    await expect(officer).toHaveURL(/\/mapping$/)
    await accessible(officer)
    await officer.locator('[name=village]').selectOption('2')
    await submit(officer)
  })
  await test.step('reads the dry run', async () => {
    await expect(officer).toHaveURL(/\/imports\/[^/]+$/)
    await accessible(officer)
    await expect(officer.locator('#content tbody tr')).toHaveCount(2)
    const csv = await officer.request.get(`${new URL(officer.url()).pathname}/findings.csv`)
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(3)
  })
  const page = new URL(officer.url()).pathname
  await test.step('brings in the good rows only', async () => {
    await submit(officer)
    await expect(officer.locator('a[href$="/undoing"]')).toBeVisible({ timeout: 30_000 })
    await search(officer, name)
    await expect(officer.locator('#content a[href^="/households/"]').first()).toBeVisible()
  })
  await test.step('the same file again changes nothing', async () => {
    await send(officer, file)
    await expect(officer).toHaveURL(`${page}?again=1`)
  })
  await test.step('takes it back with a reason', async () => {
    await officer.goto(`${page}/undoing`)
    await accessible(officer)
    await officer.locator('[name=reason]').fill('Essai')
    await submit(officer)
    await expect(async () => {
      await search(officer, name)
      await expect(officer.locator('#content .empty')).toBeVisible()
    }).toPass({ timeout: 30_000 })
  })
  expect(trouble).toEqual([])
}

async function search(officer: Page, name: string) {
  await officer.goto('/search')
  await officer.locator('#content [name=q]').fill(name)
  await submit(officer)
}

async function upload(officer: Page, name: string) {
  const file = [
    `Référence;Commune;Hameau ${name};Risque;Prénom;Nom;Sexe;Âge`,
    `${name}-1;Tsaouni;Garin Dawa;moyen;${name};Issoufou;F;34`,
    `${name}-2;Dogo;Kogo;moyen;Rabi;Sani;F;41`,
    `${name}-3;Kantché;;moyen;Fati;Sani;?;41`,
  ].join('\r\n')
  await officer.goto('/imports')
  await officer.locator('a[href="/imports/new"]').click()
  await accessible(officer)
  await send(officer, file)
  return file
}

async function send(officer: Page, file: string) {
  await officer.goto('/imports/new')
  await officer.locator('[name=kind][value=households]').check({ force: true })
  const familles = { name: 'familles.csv', mimeType: 'text/csv', buffer: Buffer.from(file, 'utf8') }
  await officer.locator('[name=file]').setInputFiles(familles)
  await submit(officer)
}

test('a case is handed over and comes back', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An office works at 1280 px.')
  test.setTimeout(120_000)
  const lead = await signedIn(browser, 'lead', { viewport: { width: 1280, height: 900 } })
  await lead.goto('/caseloads/reassign?subject=households')
  await lead.locator('[name=from]').selectOption({ index: 4 })
  await lead.locator('#content form[method=get] button, #content form:not([method]) button').first().click()
  await accessible(lead)
  await lead.locator('[name=subjectIds]').last().check({ force: true })
  await lead.locator('[name=toId]').selectOption({ index: 1 })
  await lead.locator('[name=reason]').fill('Congé')
  await submit(lead)
  await expect(lead).toHaveURL(/\/caseloads\/moves\//)
  await accessible(lead)
  await submit(lead)
  await lead.locator('a[href$="/undoing"]').click()
  await lead.locator('[name=reason]').fill('Retour')
  await submit(lead)
  await expect(lead.locator('a[href$="/undoing"]')).toHaveCount(0)
})

async function accessible(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}

async function speakEnglish(page: Page) {
  await page.goto('/')
  const answer = await page.request.post('/language', {
    form: { locale: 'en', here: '/' },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(answer.ok()).toBe(true)
}
