import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { signedIn, troubleOn, withoutScripts } from './support/people'

// One after the other: a filter that one test keeps under a name offers no name to the next.
test.describe.configure({ mode: 'default' })

for (const locale of ['fr', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`

    test(`an officer finds a household by sound, and the address keeps nothing: ${how}`, async ({ browser, baseURL }, {
      project,
    }) => {
      const width = project.name === 'phone' ? 360 : 1280
      const officer = await signedIn(browser, 'officer', { javaScriptEnabled, viewport: { width, height: 800 } })
      await officer.context().addCookies([{ name: 'komawa-language', value: locale, url: baseURL ?? '' }])
      const trouble = troubleOn(officer)
      const { name, href } = await firstHousehold(officer)

      await officer.goto('/')
      if (width > 1000) {
        await officer.locator('header form[role=search] [name=q]').fill(otherSpelling(name))
        await Promise.all([officer.waitForEvent('load'), officer.keyboard.press('Enter')])
      } else {
        await officer.locator('header a[href="/search"]').click()
        await search(officer, otherSpelling(name))
      }
      await expect(officer.locator(`#content a[href="${href}"]`)).toBeVisible()
      expect(officer.url()).not.toContain('q=')
      await looked(officer)

      await search(officer, 'Zzyzx')
      await expect(officer.locator('#content .empty')).toBeVisible()
      await looked(officer)
      await search(officer, '   ')
      await expect(officer.getByRole('alert')).toBeVisible()
      expect(trouble.filter((line) => !line.includes('422'))).toEqual([])
    })

    test(`filters are kept under a name and deleted again: ${how}`, async ({ browser, baseURL }, { project }) => {
      test.skip(project.name !== 'desktop', 'The office is wide.')
      const officer = await signedIn(browser, 'officer2', { javaScriptEnabled })
      await officer.context().addCookies([{ name: 'komawa-language', value: locale, url: baseURL ?? '' }])
      const name = `Vue ${locale} ${javaScriptEnabled ? 1 : 2}`
      await officer.goto('/households?risk=medium&due=week')
      await officer.locator('#content a[href^="/views/new"]').click()
      await looked(officer)
      await officer.locator('[name=name]').fill(name)
      await officer.locator('#content form button').click()
      await expect(officer).toHaveURL(/households\?due=week&risk=medium/)
      await expect(officer.locator('#content').getByRole('link', { name })).toBeVisible()

      await officer.goto('/views')
      await looked(officer)
      await officer.getByRole('row').filter({ hasText: name }).locator('a[href^="/views/deletion"]').click()
      await looked(officer)
      await officer.locator('#content form button').click()
      await expect(officer).toHaveURL(/\/views$/)
      await expect(officer.locator('#content').getByRole('link', { name })).toHaveCount(0)
    })
  }
}

async function firstHousehold(officer: Page) {
  await officer.goto('/households')
  const link = officer.locator('#content table a[href^="/households/0"]').first()
  return { name: (await link.innerText()).trim(), href: (await link.getAttribute('href')) ?? '' }
}

/** As a colleague might write it. */
function otherSpelling(name: string) {
  return name.toLowerCase().replaceAll('ou', 'u').replaceAll('ss', 's')
}

async function search(page: Page, typed: string) {
  await page.locator('#content [name=q]').fill(typed)
  await Promise.all([page.waitForEvent('load'), page.locator('#content form[role=search] button').click()])
}

async function looked(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}
