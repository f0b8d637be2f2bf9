import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { send } from './support/fill-in'
import { signedIn } from './support/people'

const desk = { viewport: { width: 1280, height: 900 } }

test('a case that ended at the centre can be opened again', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An officer’s desk.')
  const officer = await signedIn(browser, 'officer3', desk)
  await officer.goto('/people?state=ended')
  const people = await hrefsOf(officer, '#content a[href^="/people/"]')
  await officer.goto(people.find((href) => /^\/people\/[0-9a-f-]{36}$/.test(href)) ?? '')
  await officer.locator('#content a[href$="/reopening/new"]').first().click()
  await expect(officer).toHaveURL(/\/reopening\/new$/)
  await expectAccessible(officer)
})

test('children are enrolled together for a new school year, and taken back', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An officer’s desk.')
  const officer = await signedIn(browser, 'officer3', desk)
  await officer.goto('/enrolments/new-year')
  const children = await officer.locator('#content input[type=checkbox][name$=".enrol"]').count()
  test.skip(children === 0, 'Nobody of last year is left to enrol on this day.')
  await send(officer, {})
  await expect(officer).toHaveURL(/\/enrolments\/batches\/[^/]+$/)
  const batch = new URL(officer.url()).pathname
  await expect(officer.locator('#content tbody tr')).toHaveCount(children)
  await send(officer, {})
  await expect(officer).toHaveURL(batch)
  await officer.locator(`#content a[href="${batch}/undoing"]`).click()
  await officer.waitForURL(/\/undoing$/)
  await send(officer, { reason: 'Mauvaise école' })
  await expect(officer).toHaveURL(batch)
  await expect(officer.locator('#content .note')).toContainText('Mauvaise école')
  await officer.goto('/enrolments/new-year')
  await expect(officer.locator('#content input[type=checkbox][name$=".enrol"]')).toHaveCount(children)
})

test('a completion can be taken back from its milestone', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An officer’s desk.')
  const officer = await signedIn(browser, 'officer', desk)
  await officer.goto('/households?risk=low')
  const households = (await hrefsOf(officer, '#content tbody a[href^="/households/"]')).slice(0, 6)
  const withdrawal = await firstWithdrawal(officer, households)
  await officer.goto(withdrawal)
  await expectAccessible(officer)
})

test('a tutor’s page of what can be undone is readable when there is nothing', async ({ browser }, { project }) => {
  test.skip(project.name !== 'phone', 'A tutor’s phone.')
  const tutor = await signedIn(browser, 'tutor', { viewport: { width: 360, height: 740 } })
  await tutor.goto('/groups')
  const groups = await hrefsOf(tutor, '#content a[href^="/groups/"]')
  const group = groups.find((href) => /^\/groups\/[0-9a-f-]{36}$/.test(href)) ?? ''
  await tutor.goto(`${group}/regrouping/undo`)
  await expect(tutor.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(tutor)
})

/** The first completed milestone of these households leads to the page that takes its completion back. */
async function firstWithdrawal(page: Page, households: string[]) {
  for (const household of households) {
    await page.goto(`${household}/plan`)
    for (const milestone of await hrefsOf(page, '#content a[href^="/milestones/"]')) {
      await page.goto(milestone)
      const link = page.locator('#content a[href$="/completion/withdrawal"]')
      if ((await link.count()) > 0) return (await link.first().getAttribute('href')) ?? ''
    }
  }
  throw new Error('No milestone of these plans was completed.')
}

async function hrefsOf(page: Page, selector: string) {
  const links = page.locator(selector)
  return links.evaluateAll((found) => [...new Set(found.map((link) => link.getAttribute('href') ?? ''))])
}
