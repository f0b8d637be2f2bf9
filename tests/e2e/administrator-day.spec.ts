import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { signedIn, troubleOn, withoutScripts } from './support/people'

// One after the other: a proposal of a value, or a draft, is the whole programme's, and one of each waits at a time.
test.describe.configure({ mode: 'default' })

for (const locale of ['fr', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`the administrator’s day in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
      browser,
    }, { project }) => {
      test.skip(project.name !== 'desktop', 'An administrator works at a desk.')
      test.setTimeout(180_000)
      await day(browser, locale, javaScriptEnabled)
    })
  }
}

const ceiling = '/settings/values/officerKitCeiling'

async function day(browser: Browser, locale: 'fr' | 'en', javaScriptEnabled: boolean) {
  const options = { javaScriptEnabled, viewport: { width: 1280, height: 900 } }
  const admin = await signedIn(browser, 'admin', options)
  const lead = await signedIn(browser, 'lead', options)
  for (const page of [admin, lead])
    await page.context().addCookies([{ name: 'komawa-language', value: locale, url: page.url() }])
  const trouble = troubleOn(admin)
  const mark = `${locale}${javaScriptEnabled ? 'j' : 'n'}`

  await test.step('begins with what is missing and what was changed', async () => {
    await admin.goto('/')
    await expect(admin.locator('html')).toHaveAttribute('lang', locale)
    await accessible(admin)
    await admin.locator('a[href="/settings"]').first().click()
    for (const part of ['focal-points', 'schools', 'groups', 'places', 'catalogue', 'calendar', 'values', 'templates'])
      await expect(admin.locator(`a[href="/settings/${part}"]`)).toBeVisible()
  })

  await test.step('answers the lead’s proposal of a ceiling; the lead proposes the next', async () => {
    await admin.goto(ceiling)
    const answer = admin.locator('a[href$="/decision"]')
    if ((await answer.count()) > 0) {
      await answer.click()
      await accessible(admin)
      await admin.locator('[name=outcome][value=declined]').check({ force: true })
      await submit(admin)
    }
    await lead.goto('/')
    await lead.locator('a[href="/settings/values"]').click()
    await lead.locator(`a[href="${ceiling}"]`).click()
    await lead.locator('[name=value]').fill('310000')
    await lead.locator('[name=reason]').fill('Les prix ont monté.')
    await submit(lead)
    await admin.goto(ceiling)
    await admin.locator('a[href$="/decision"]').click()
    await admin.locator('[name=outcome][value=confirmed]').check({ force: true })
    await submit(admin)
    await expect(admin.locator('tbody').first()).toContainText(/310\D000/)
  })

  await test.step('a value that was set meanwhile is refused, and what was typed stays', async () => {
    const other = await admin.context().newPage()
    for (const page of [admin, other]) await page.goto('/settings/values/caseload.limit')
    const limit = 60 + Math.floor(Math.random() * 20)
    await other.locator('[name=value]').fill(String(limit))
    await submit(other)
    await admin.locator('[name=value]').fill(String(limit + 1))
    await submit(admin)
    await expect(admin.getByRole('alert')).toBeVisible()
    await expect(admin.locator('[name=value]')).toHaveValue(String(limit + 1))
    await accessible(admin)
    await other.close()
  })

  await test.step('tries the draft of the milestones on the example, and a lead puts it in force', async () => {
    const id = await draft(admin)
    await admin.goto(`/settings/templates/${id}`)
    await accessible(admin)
    await admin.locator('[name="rows[2].offset"]').fill(String(70 + Math.floor(Math.random() * 20)))
    await submit(admin)
    await admin.locator('a[href$="/trial"]').click()
    await accessible(admin)
    await admin.locator('[name=verdict][value=fits]').check({ force: true })
    await submit(admin)
    await lead.goto(`/settings/templates/${id}`)
    await lead.locator('a[href$="/adoption"]').click()
    await submit(lead)
    await expect(lead.locator(`a[href="/settings/templates/${id}"]`)).toBeVisible()
  })

  await test.step('adds a school and its double, and makes them one', async () => {
    await admin.goto('/settings/schools/new')
    await accessible(admin)
    const stays = await addSchool(admin, `École du marché ${mark}`)
    await admin.goto('/settings/schools/new')
    await addSchool(admin, `Ecole marché ${mark}`)
    await admin.locator('a[href$="/merging"]').click()
    await accessible(admin)
    await admin.locator('[name=intoId]').selectOption(stays)
    await submit(admin)
    await expect(admin.locator(`a[href="/settings/schools/${stays}"]`)).toBeVisible()
  })

  await test.step('sets a market day, publishes a kit type again, and sees the calendar', async () => {
    await admin.goto('/settings/places')
    await admin.locator('a[href="/settings/places/NE007011001"]').click()
    await admin.locator('[name=days][value="5"]').check()
    await submit(admin)
    await admin.goto('/settings/catalogue')
    await admin.locator('tbody a').first().click()
    await accessible(admin)
    await admin.locator('[name="rows[0].quantity"]').fill('2')
    await submit(admin)
    await expect(admin.locator('[name=seenVersion]')).not.toHaveValue('1')
    await admin.goto('/settings/calendar')
    await accessible(admin)
  })

  await test.step('proposes a focal point, whom the lead confirms, and ends it', async () => {
    await admin.goto('/settings/focal-points')
    await accessible(admin)
    const person = admin.locator('[name=userId] option', { hasText: 'Haoua Adamou' })
    await admin.locator('[name=userId]').selectOption((await person.getAttribute('value')) ?? '')
    await submit(admin)
    await expect(admin.locator('tbody tr', { hasText: 'Haoua Adamou' }).first()).toContainText('Mariama Oumarou')
    await lead.goto('/inbox?kind=focalPoint')
    await lead.locator('a', { hasText: 'Haoua Adamou' }).click()
    await accessible(lead)
    await lead.locator('[name=outcome][value=confirmed]').check({ force: true })
    await submit(lead)
    await expect(lead).toHaveURL(/\/inbox\?saved/)
    await admin.goto('/settings/focal-points')
    const row = admin.locator('tbody tr', { hasText: 'Haoua Adamou' }).first()
    await expect(row).toContainText('Mariama Oumarou')
    await row.locator('a[href$="/ending"]').click()
    await submit(admin)
    await expect(admin).toHaveURL('/settings/focal-points')
  })

  await test.step('sees who holds a group and how many are in it, and gives it another name', async () => {
    await admin.locator('a[href="/settings/groups"]').click()
    await accessible(admin)
    await admin.locator('tbody a').first().click()
    const group = new URL(admin.url()).pathname
    await accessible(admin)
    const named = `Groupe ${mark} ${Date.now().toString(36)}`
    await admin.locator('[name=name]').fill(named)
    await submit(admin)
    await expect(admin.locator('h1')).toHaveText(named)
    for (const deed of ['tutor', 'closing']) {
      await admin.locator(`a[href="${group}/${deed}"]`).click()
      await accessible(admin)
      await submit(admin)
      await expect(admin.locator('[name=reason]')).toHaveAttribute('aria-invalid', 'true')
      await admin.goto(group)
    }
  })

  await test.step('sees what counts on a person before closing their account', async () => {
    await admin.goto('/settings?role=officer')
    await admin.locator('tbody a').first().click()
    await admin.locator('a[href$="/disabling"]').click()
    await expect(admin.locator('.note')).toBeVisible()
    await accessible(admin)
  })

  expect(trouble.filter((line) => !/ (409|422) /.test(line))).toEqual([])
  for (const page of [admin, lead]) await page.context().close()
}

/** The draft that waits, or a new one. */
async function draft(admin: Page) {
  await admin.goto('/settings/templates')
  const begin = admin.locator('form:has([name=kind][value=milestones]) button')
  if ((await begin.count()) > 0) {
    await Promise.all([admin.waitForURL(/templates\/.+/), begin.click()])
    return admin.url().split('/').at(-1) ?? ''
  }
  const href = await admin.locator('tbody a').first().getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

async function addSchool(admin: Page, name: string) {
  await admin.locator('[name=name]').fill(`${name} ${Date.now().toString(36)}`)
  await admin.locator('[name=communePcode]').selectOption('NE007011001')
  await submit(admin)
  return new URL(admin.url()).pathname.split('/').at(-1) ?? ''
}

async function submit(page: Page) {
  await Promise.all([page.waitForEvent('load'), page.locator('#content form[method=post] button').last().click()])
}

async function accessible(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}
