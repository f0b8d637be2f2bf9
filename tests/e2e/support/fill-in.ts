import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { withoutScripts } from './people'

/** Values by field name: of a choice its value, of a tick true, of a list the label shown or true for the first. */
export type Answers = Record<string, string | true>

/** Fills the page's form by the names of its fields and sends it; the screen must take the person on. */
export async function send(page: Page, answers: Answers) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
  await fillIn(page, answers)
  await submit(page)
  const refusals = await page.getByRole('alert').allInnerTexts()
  expect(refusals, `the form of ${new URL(page.url()).pathname}`).toEqual([])
}

export async function fillIn(page: Page, answers: Answers) {
  for (const [name, value] of Object.entries(answers)) await answer(mainForm(page).locator(`[name="${name}"]`), value)
}

export async function submit(page: Page) {
  const inside = mainForm(page).locator('button[type=submit]:not([formnovalidate])')
  const button = (await inside.count()) > 0 ? inside.first() : page.locator('button[type=submit][form]').first()
  await Promise.all([page.waitForEvent('load'), button.click()])
}

function mainForm(page: Page) {
  return page.locator('#content form[method=post]').first()
}

async function answer(field: Locator, value: string | true) {
  const element = await field.first().elementHandle()
  const kind = await element.evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName))
  if (kind === 'SELECT') await field.selectOption(value === true ? { index: 1 } : value)
  else if (kind !== 'radio' && kind !== 'checkbox') await field.first().fill(value === true ? '' : value)
  else if (value === true) await field.first().check({ force: true })
  else await field.and(field.page().locator(`[value="${value}"]`)).check({ force: true })
}
