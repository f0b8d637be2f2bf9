import { expect, test, type Browser } from '@playwright/test'
import { signedIn, troubleOn } from './support/people'

const phone = { viewport: { width: 360, height: 740 } }

test('on a phone one touch changes the minutes of a session, within its limits', async ({ browser }, { project }) => {
  test.skip(project.name !== 'phone', 'The width is the phone’s.')
  const page = await sessionOf(browser, true)
  const trouble = troubleOn(page)
  await page.reload()
  const minutes = page.locator('[name=durationMinutes]')
  const [less, more] = [
    page.getByRole('button', { name: 'Cinq minutes de moins' }),
    page.getByRole('button', { name: 'Cinq minutes de plus' }),
  ]

  await minutes.fill('45')
  await more.click()
  await expect(minutes).toHaveValue('50')
  await less.click()
  await less.click()
  await expect(minutes).toHaveValue('40')
  const shortest = await minutes.getAttribute('min')
  await minutes.fill(shortest ?? '')
  await less.click()
  await expect(minutes).toHaveValue(shortest ?? '')
  expect(trouble).toEqual([])
})

test('without scripts the minutes are typed, and no button stands there idle', async ({ browser }, { project }) => {
  test.skip(project.name !== 'phone', 'The width is the phone’s.')
  const page = await sessionOf(browser, false)
  await expect(page.locator('[data-step]:visible')).toHaveCount(0)
  await page.locator('[name=durationMinutes]').fill('50')
  await page.locator('button[type=submit]').last().click()
  await expect(page).toHaveURL(/\/field(\?|$)/)
})

async function sessionOf(browser: Browser, javaScriptEnabled: boolean) {
  const page = await signedIn(browser, 'tutor', { ...phone, javaScriptEnabled })
  await page.goto('/field')
  await page.getByRole('link', { name: 'Noter la séance' }).last().click()
  return page
}
