import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { fillIn, send, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts } from './support/people'

// One person's day at a time: two would decide the same line.
test.describe.configure({ mode: 'serial' })

for (const locale of ['fr', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`the officer’s day in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }, {
      project,
    }) => {
      test.skip(project.name !== 'desktop', 'The office works at 1280.')
      test.setTimeout(180_000)
      const options: BrowserContextOptions = { javaScriptEnabled, viewport: { width: 1280, height: 900 } }
      const officer = await signedIn(browser, 'officer', options)
      if (locale === 'en') await speak(officer, locale)
      const trouble = troubleOn(officer)
      const household = await test.step('from home to the tour and a card', () => toCard(officer))
      await test.step('records a contact in which the child was not seen', () => contact(officer, household))
      await test.step('writes a thing down, puts it off and hands it over', () => task(officer, household))
      await test.step('a colleague has it and does it', async () => {
        const lead = await signedIn(browser, 'lead', options)
        await lead.goto('/tasks')
        const done = lead.locator('#content a[href$="/done"]').last()
        await lead.goto((await done.getAttribute('href')) ?? '')
        await send(lead, { note: 'Fait' })
        await expect(lead).toHaveURL(/\/tasks\?saved/)
      })
      expect(trouble.filter((line) => !line.includes('422'))).toEqual([])
    })
  }
}

async function speak(page: Page, locale: 'en') {
  await page.context().addCookies([{ name: 'komawa-language', value: locale, url: page.url() }])
}

async function toCard(officer: Page) {
  await officer.goto('/')
  await looked(officer)
  await officer.locator('#content a[href="/tour"]').first().click()
  await expect(officer).toHaveURL(/\/tour/)
  await looked(officer)
  const down = officer.locator('#content form:has([name=direction][value=down])').first()
  const moved = await down.locator('[name=householdId]').getAttribute('value')
  await Promise.all([officer.waitForEvent('load'), down.locator('button').click()])
  await expect(officer.locator('#content form [name=householdId]').first()).not.toHaveValue(moved ?? '')
  await officer.locator('#content a[href^="/tour/print"]').click()
  await expect(officer).toHaveURL(/\/tour\/print/)
  await looked(officer)
  await officer.goto('/tour')
  await officer.locator('#content a[href$="/pre-visit"]').first().click()
  await expect(officer).toHaveURL(/pre-visit$/)
  await looked(officer)
  return new URL(officer.url()).pathname.replace('/pre-visit', '')
}

async function contact(officer: Page, household: string) {
  await officer.locator(`#content a[href="${household}/contacts/new"]`).click()
  await looked(officer)
  await fillIn(officer, { how: 'visit', actionTaken: 'Parlé avec la grand-mère' })
  await submit(officer)
  await expect(officer.getByRole('alert')).toBeVisible()
  await expect(officer.locator('[name=actionTaken]')).toHaveValue('Parlé avec la grand-mère')
  for (const name of await namesOf(officer, 'livesWith')) await fillIn(officer, { [name]: 'kinship' })
  for (const name of await namesOf(officer, 'seen')) await fillIn(officer, { [name]: 'no' })
  for (const name of await namesOf(officer, 'notSeenWhy')) await fillIn(officer, { [name]: 'visitingRelatives' })
  for (const name of await namesOf(officer, 'where')) await fillIn(officer, { [name]: 'here' })
  await send(officer, { furtherVisitOn: daysAhead(3) })
  await expect(officer).toHaveURL(/contacts\?saved/)
  await expect(officer.locator('#content')).toContainText('Parlé avec la grand-mère')
  await looked(officer)
}

async function task(officer: Page, household: string) {
  const text = `Rappeler l’école ${String(Date.now())}`
  await officer.goto(household)
  await officer.locator('#content a[href^="/tasks/new"]').first().click()
  await send(officer, { text, dueOn: daysAhead(0) })
  await officer.goto(household)
  const address = await officer.getByRole('link', { name: text }).getAttribute('href')
  const here = (address ?? '').replace(/\/done$/, '')
  await officer.goto(`${here}/snooze`)
  await send(officer, { until: daysAhead(5), reason: 'L’école est fermée' })
  await officer.goto('/tasks?view=snoozed')
  await expect(officer.locator('#content')).toContainText('L’école est fermée')
  await looked(officer)
  await officer.goto(`${here}/handover`)
  const lead = await officer.locator('[name=toUserId] option').evaluateAll((options) => {
    return (options as HTMLOptionElement[]).findIndex(({ text: label }) => /responsable|lead/i.test(label))
  })
  await officer.locator('[name=toUserId]').selectOption({ index: lead })
  await send(officer, { reason: 'La responsable connaît le directeur' })
  await officer.goto('/tasks?view=given')
  await expect(officer.locator('#content')).toContainText(text)
}

async function namesOf(page: Page, field: string) {
  const names = await page
    .locator(`#content [name$="].${field}"]`)
    .evaluateAll((nodes) => (nodes as HTMLInputElement[]).map(({ name }) => name))
  return [...new Set(names)]
}

async function looked(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}

function daysAhead(days: number) {
  return new Date(Date.now() + 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
