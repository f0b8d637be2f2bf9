import { expect, test, type Browser, type Page } from '@playwright/test'
import { send } from './support/fill-in'
import { signedIn, troubleOn } from './support/people'

// One tutor's day at a time: two would note the same absence.
test.describe.configure({ mode: 'serial' })

for (const locale of ['fr', 'en'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`the tutor’s day in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }, {
      project,
    }) => {
      test.skip(project.name !== 'desktop', 'Each step chooses the width of the person who takes it.')
      test.setTimeout(300_000)
      await tutorDay(browser, locale, javaScriptEnabled)
    })

async function tutorDay(browser: Browser, locale: 'fr' | 'en', javaScriptEnabled: boolean) {
  const tutor = await signedIn(browser, 'tutor', { javaScriptEnabled, viewport: { width: 360, height: 740 } })
  const trouble = troubleOn(tutor)
  await inLanguage(tutor, locale)

  const group = await test.step('today’s session is one touch from the first screen', () => session(tutor))
  await test.step('the group’s level is said', async () => {
    await tutor.goto(`${group}/level`)
    await send(tutor, { kind: 'byLevel', ladder: 'reading', language: 'fr', level: '1' })
  })
  const child = await test.step('a child is met at home', () => meet(tutor, group))
  await test.step('a stretch of absence is noted and ended', () =>
    absence(tutor, child, 12 - (locale === 'fr' ? 0 : 6) - (javaScriptEnabled ? 0 : 3)))
  await test.step('the register of the group is filled in for a month', () => register(tutor, group))
  await test.step('new groups are proposed', async () => {
    await tutor.goto(`${group}/regrouping`)
    await expect(tutor.getByRole('heading', { level: 1 })).toBeVisible()
  })
  await test.step('a day without school is recorded and withdrawn', () => closure(tutor))
  await test.step('transport is noted for the month’s report', async () => {
    await tutor.goto('/stipends/transport/new')
    await send(tutor, { cost: '500', note: 'Moto' })
    await expect(tutor).toHaveURL(/\/stipends\/new/)
    await expect(tutor.locator('#content a[href^="/stipends/transport/new?on="]').first()).toBeVisible()
  })
  expect(trouble).toEqual([])
}

test('the officer checks a tutor’s month on the spot and returns it', async ({ browser }, { project }) => {
  test.skip(project.name !== 'desktop', 'An officer’s desk.')
  const officer = await signedIn(browser, 'officer', { viewport: { width: 1280, height: 900 } })
  await officer.goto('/')
  await officer.locator('#content a[href^="/stipends"]').first().click()
  await officer.waitForURL(/\/stipends/)
  await officer.goto('/stipends')
  await officer.locator('#content a[href^="/stipends/"]').last().click()
  await officer.waitForURL(/\/stipends\/[^/]+$/)
  const report = new URL(officer.url()).pathname
  await officer.goto(`${report}/check`)
  const visitedOn = (await officer.locator('[name=visitedOn]').getAttribute('min')) ?? ''
  await send(officer, { groupId: true, visitedOn, found: 'notHeld' })
  await expect(officer).toHaveURL(new RegExp(`${report}$`))
})

async function inLanguage(page: Page, locale: 'fr' | 'en') {
  const { origin } = new URL(page.url())
  await page.context().addCookies([{ name: 'komawa-language', value: locale, url: origin }])
}

async function session(tutor: Page) {
  await tutor.goto('/')
  const link = tutor.locator('#content a[href^="/field/sessions/new?group="]').first()
  const href = await link.getAttribute('href')
  await link.click()
  await tutor.waitForURL(/sessions\/new/)
  const again = (await tutor.locator('[name=secondSession]').count()) > 0
  const roll = { durationMinutes: '45', 'marks[1].choice': 'absent', 'marks[1].reason': 'ill' }
  await send(tutor, again ? { ...roll, secondSession: true } : roll)
  await expect(tutor).toHaveURL(/\/field\?saved/)
  return `/groups/${new URLSearchParams(href?.split('?')[1]).get('group') ?? ''}`
}

async function meet(tutor: Page, group: string) {
  await tutor.goto(group)
  const child = await tutor.locator('#content a[href^="/children/"]').first().getAttribute('href')
  await tutor.goto(`/field/contacts/new?child=${child?.split('/').at(-1) ?? ''}`)
  await send(tutor, { kind: 'home', themes: 'school', mood: 'good', childsWord: 'Je lis.' })
  await expect(tutor).toHaveURL(/\/children\//)
  return child ?? ''
}

/** Each day of a tutor has days of its own, since nobody is absent twice on one. */
async function absence(tutor: Page, child: string, from: number) {
  const form = `/field/absences/new?child=${child.split('/').at(-1) ?? ''}`
  await tutor.goto(form)
  await send(tutor, {
    finding: 'stillMissing',
    firstMissedOn: daysAgo(from),
    seenOn: daysAgo(from - 1),
    reason: 'notKnown',
  })
  await tutor.goto(form)
  await send(tutor, { finding: 'back', seenOn: daysAgo(from - 2), reason: 'ill' })
  await expect(tutor).toHaveURL(/\/children\//)
}

async function register(tutor: Page, group: string) {
  await tutor.goto(`${group}/register/new`)
  if ((await tutor.locator('[name=daysOpen]').count()) === 0) return
  await send(tutor, {
    daysOpen: '9',
    moreThanCalendar: true,
    ...Object.fromEntries(await present(tutor)),
  })
  await expect(tutor).toHaveURL(/register\/new\?saved/)
}

/** Every child present on eight days and unknown on one. */
async function present(tutor: Page) {
  const names = await tutor
    .locator('[name$=".daysPresent"]')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''))
  return names.flatMap((name) => [[name, '8'] as const, [name.replace('daysPresent', 'daysUnknown'), '1'] as const])
}

async function closure(tutor: Page) {
  await tutor.goto('/closures/new')
  await send(tutor, { schoolId: true, startsOn: daysAgo(-29), endsOn: daysAgo(-30), reason: 'strike' })
  await expect(tutor).toHaveURL(/\/closures$/)
  await tutor.locator('#content a[href$="/withdrawal"]').first().click()
  await tutor.waitForURL(/withdrawal/)
  await send(tutor, {})
  await expect(tutor).toHaveURL(/\/closures$/)
}

function daysAgo(days: number) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
