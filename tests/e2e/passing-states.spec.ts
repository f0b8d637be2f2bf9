import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { signedIn } from './support/people'

const desk = { viewport: { width: 1280, height: 900 } }

test('a case that ended at the centre can be opened again', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An officer’s desk.')
  const officer = await signedIn(browser, 'officer', desk)
  await officer.goto('/people?state=ended')
  await officer.locator('#content tbody a[href^="/people/"]').first().click()
  await officer.locator('#content a[href$="/reopening/new"]').first().click()
  await expect(officer).toHaveURL(/\/reopening\/new$/)
  await expectAccessible(officer)
})

test('a completion can be taken back from its milestone', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An officer’s desk.')
  const officer = await signedIn(browser, 'officer', desk)
  await officer.goto('/households')
  await officer.locator('#content tbody a[href^="/households/"]').first().click()
  await officer.waitForURL(/\/households\/[0-9a-f-]{36}$/)
  await officer.goto(`${new URL(officer.url()).pathname}/plan`)
  const withdrawal = await firstWithdrawal(officer)
  await officer.goto(withdrawal)
  await expectAccessible(officer)
})

test('a tutor’s page of what can be undone is readable when there is nothing', async ({ browser }, { project }) => {
  test.skip(project.name !== 'phone', 'A tutor’s phone.')
  const tutor = await signedIn(browser, 'tutor', { viewport: { width: 360, height: 740 } })
  await tutor.goto('/groups')
  const groups = await tutor
    .locator('#content a[href^="/groups/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const group = groups.find((href) => /^\/groups\/[0-9a-f-]{36}$/.test(href)) ?? ''
  await tutor.goto(`${group}/regrouping/undo`)
  await expect(tutor.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(tutor)
})

/** The first milestone of the plan that was completed leads to the page that takes it back. */
async function firstWithdrawal(page: Page) {
  const milestones = await page
    .locator('#content a[href^="/milestones/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
  for (const milestone of milestones) {
    await page.goto(milestone)
    const link = page.locator('#content a[href$="/completion/withdrawal"]')
    if ((await link.count()) > 0) return (await link.first().getAttribute('href')) ?? ''
  }
  throw new Error('No milestone of this plan was completed.')
}
