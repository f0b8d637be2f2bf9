import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { send } from './support/fill-in'
import { signedIn, troubleOn } from './support/people'

for (const locale of ['fr', 'en'] as const)
  for (const javaScriptEnabled of [true, false])
    test(`from the centre home in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
      browser,
      baseURL,
    }, { project }) => {
      test.skip(project.name !== 'desktop', 'An officer works at the desk; the width is set below.')
      test.setTimeout(180_000)
      await journey(browser, { javaScriptEnabled, viewport: { width: 1280, height: 900 } }, locale, baseURL ?? '')
    })

async function journey(browser: Browser, options: BrowserContextOptions, locale: 'fr' | 'en', origin: string) {
  const officer = await signedIn(browser, 'officer', options)
  await officer.context().addCookies([{ name: 'komawa-language', value: locale, url: origin }])
  const trouble = troubleOn(officer)

  const person = await test.step('somebody is registered at the centre', () => register(officer, locale))
  await test.step('a return is not possible yet, and the page says why', async () => {
    await officer.goto(`${person}/reunification/new`)
    await expect(officer.locator('#content form[method=post]')).toHaveCount(0)
  })
  await test.step('the personal interview', () => interview(officer, person))
  await test.step('a service is asked for and given', () => service(officer, person))
  await test.step('the family is traced and found', () => trace(officer, person))
  await test.step('the adult and the child are asked apart', async () => {
    await ask(officer, person, 'adult')
    await ask(officer, person, 'child')
  })
  await test.step('the best interests are decided', async () => {
    await follow(officer, person, '/best-interests/new')
    await send(officer, {
      decision: 'return',
      decidedBy: 'supervisor',
      basis: 'homeVisit',
      reasons: 'Sa mère l’attend.',
    })
  })
  const household = await test.step('the person goes home to a new household', () => goHome(officer, person))
  await test.step('whose page shows them', async () => {
    await officer.goto(`${household}/members`)
    await expect(officer.locator('#content')).toContainText(nameOf(locale))
    await officer.goto(person)
    await expect(officer.locator(`#content a[href="${household}"]`).first()).toBeVisible()
  })
  await test.step('a meeting with the village is recorded', () => sensitise(officer))
  expect(trouble).toEqual([])
}

async function register(officer: Page, locale: string) {
  await officer.goto('/')
  await officer.locator('nav a[href="/people"]').first().click()
  await officer.locator('#content a[href="/people/new"]').click()
  await send(officer, {
    givenName: nameOf(locale),
    familyName: 'Gambo',
    sex: 'male',
    age: '11',
    referredBy: 'police',
    referralReference: 'PV-99',
    separationCause: 'poverty',
    careArrangement: 'residential',
  })
  await expect(officer.getByRole('heading', { level: 1 })).toContainText(nameOf(locale))
  return new URL(officer.url()).pathname
}

async function interview(officer: Page, person: string) {
  await follow(officer, person, '/interview/new')
  await send(officer, {
    'needs.medical.answer': 'urgent',
    'needs.medical.note': 'Fièvre',
    'needs.legal.answer': 'no',
    'needs.psychosocial.answer': 'yes',
    'needs.education.answer': 'yes',
    'needs.livelihood.answer': 'no',
    vulnerabilities: 'begging',
  })
}

async function service(officer: Page, person: string) {
  await follow(officer, person, '/services/new')
  await send(officer, {
    serviceType: 'health',
    givenBy: 'provider',
    provider: 'Hôpital',
    askedTime: '00:00',
    timeframe: '3d',
  })
  await follow(officer, person, '/outcome')
  await send(officer, { status: 'implemented', outcome: 'Soigné' })
  await expect(officer.locator('#content a[href$="/outcome"]')).toHaveCount(0)
}

async function trace(officer: Page, person: string) {
  await follow(officer, person, '/tracing-consent/new')
  await send(officer, { personSaid: 'given', adultSaid: 'nobody' })
  await follow(officer, person, '/tracing/new')
  await send(officer, { action: 'individual', outcome: 'successful' })
  await follow(officer, person, '/families/new')
  await send(officer, { name: 'Rabi Gambo', relation: 'mother', place: 'NE007005007', village: 'Garin Gado' })
}

async function ask(officer: Page, person: string, side: 'adult' | 'child') {
  await follow(officer, person, '/verification/new')
  await send(officer, { asked: side, result: 'verified' })
}

async function goHome(officer: Page, person: string) {
  await follow(officer, person, '/reunification/new')
  await officer.locator('#content a[href$="into=new"]').click()
  await send(officer, {
    type: 'case_by_case',
    handoverForm: 'FR-77',
    followUpNeeded: true,
    relation: 'child',
    'members[0].age': '33',
    riskLevel: 'medium',
  })
  await expect(officer).toHaveURL(/\/households\//)
  return new URL(officer.url()).pathname
}

async function sensitise(officer: Page) {
  await officer.goto('/people/sensitisations')
  await officer.locator('#content a[href="/people/sensitisations/new"]').click()
  await send(officer, {
    peopleMet: '24',
    place: 'NE007005007',
    village: 'Garin Gado',
    leaders: 'villageChief',
    topics: 'welcomeBack',
  })
  await expect(officer).toHaveURL(/\/people\/sensitisations$/)
  await expect(officer.locator('#content')).toContainText('Garin Gado')
}

/** From the file to one of its pages, by the link that stands there. */
async function follow(officer: Page, person: string, ending: string) {
  await officer.goto(person)
  await officer.locator(`#content a[href^="${person}/"][href*="${ending}"]`).first().click()
}

function nameOf(locale: string) {
  return locale === 'fr' ? 'Ousmane' : 'Abdoulaye'
}
