import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { mensNames, villageNames, womensNames } from '../../app/demonstration/synthetic-names'
import { signIn } from './support/people'

test('no name of the people of the demonstration is in the data folder or the log', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'it is about the server')
  const folder = process.env['KOMAWA_E2E_DATA'] ?? ''
  const log = process.env['KOMAWA_E2E_LOG'] ?? ''
  await signIn(page, 'officer')
  await page.goto('/search')
  await page.locator('#content [name=q]').fill('Souleymane')
  await page.locator('#content form button').click()
  await page.locator('#content a[href^="/households/0"]').first().click()
  await expect(page.locator('h1')).toBeVisible()

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
  const bytes = [...files.filter((file) => statSync(file).isFile()), log].map((file) => readFileSync(file, 'latin1'))
  // Shorter ones turn up by chance in what is sealed.
  const names = [...womensNames, ...mensNames, ...villageNames].filter((name) => name.length >= 8)
  const found = names.filter((name) =>
    bytes.some((text) => text.includes(Buffer.from(name, 'utf8').toString('latin1'))),
  )

  expect(bytes.some((text) => text.includes('SQLite format 3'))).toBe(true)
  expect(found).toEqual([])
})
