import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { send } from './support/fill-in'
import { focalPoint, signedIn, troubleOn } from './support/people'

for (const locale of ['fr-FR', 'en-GB'])
  for (const javaScriptEnabled of [true, false])
    test(`a case is closed and opened again in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
      browser,
    }, { project }) => {
      test.skip(project.name !== 'desktop', 'Officers and leads work at a desk.')
      test.setTimeout(120_000)
      await journey(browser, { locale, javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    })

async function journey(browser: Browser, options: BrowserContextOptions) {
  const officer = await signedIn(browser, 'officer', options)
  const trouble = troubleOn(officer)
  const household = await test.step('a family consents', () => register(officer))

  await test.step('what the school received is known, and is called back', async () => {
    await officer.goto(`${household}/disclosures/new`)
    await send(officer, { purpose: 'school', recipient: 'Directeur de l’école', kinds: 'schoolFile' })
    await officer.locator('#content a[href*="/withdrawal"]').first().click()
    await send(officer, { reason: 'La mère le demande.' })
    await officer.locator('#content a[href*="/recall"]').first().click()
    await send(officer, { answer: 'Il a rendu la copie.' })
  })

  await test.step('the officer asks to close', () => ask(officer, household))
  await test.step('the lead approves; the officer takes it back and asks again', async () => {
    const lead = await signedIn(browser, 'lead', options)
    await approve(lead, household)
    await officer.goto(`${household}/closure`)
    await officer.locator('#content a[href$="/closure/withdrawal"]').click()
    await send(officer, { reason: 'La tante n’a pas encore été vue.' })
    await ask(officer, household)
    await approve(lead, household)
    await officer.goto(`${household}/closure`)
  })

  await test.step('a focal point checks, and the case is closed', async () => {
    const caseNumber = (await officer.locator(`#content a[href="${household}"]`).first().innerText()).trim()
    const focal = await signedIn(browser, focalPoint, options)
    await focal.goto('/worries')
    await focal.locator('#content a[href="/clearances"]').click()
    await focal.getByRole('link', { name: caseNumber }).click()
    await send(focal, {})
    await expect(focal).toHaveURL(/\/clearances$/)
  })

  await test.step('light checks wait, and the case can be opened again', async () => {
    await officer.goto(`${household}/closure`)
    const waiting = officer.locator('#content a[href^="/light-checks/"]')
    await expect(waiting).toHaveCount(3)
    await waiting.first().click()
    const children = officer.locator('[name$=".where"][value=here]')
    const names = await children.evaluateAll((found) => found.map((one) => one.getAttribute('name') ?? ''))
    const here = Object.fromEntries(names.map((name) => [name, 'here']))
    await send(officer, { how: 'call', business: 'open', schooling: 'attending', ...here })
    await officer.goto(`${household}/closure`)
    await expect(waiting).toHaveCount(2)
    await officer.locator('#content a[href*="/light-checks/"][href$="/withdrawal"]').click()
    await send(officer, { reason: 'Un autre dossier.' })
    await expect(waiting).toHaveCount(3)
    await officer.locator('#content a[href$="/reopening/new"]').click()
    await send(officer, { why: 'familyAsks', reason: 'Ils ne sont pas partis.' })
    await officer.goto(`${household}/closure`)
    await expect(officer.locator('#content a[href$="/closure/new"]')).toBeVisible()
  })
  expect(trouble).toEqual([])
}

async function ask(officer: Page, household: string) {
  await officer.goto(household)
  await officer.locator('#content a[href$="/closure"]').first().click()
  await officer.locator('#content a[href$="/closure/new"]').click()
  await send(officer, {
    reason: 'transferred',
    childView: 'Je veux rester.',
    caregiverView: 'Nous partons chez ma sœur.',
    laterHelp: 'Le service de Magaria',
    missingWhy: 'Le suivi passe à Magaria.',
  })
  await expect(officer.locator('#content a[href$="/closure/new"]')).toHaveCount(0)
}

async function approve(lead: Page, household: string) {
  await lead.goto(`${household}/closure`)
  await lead.locator('#content a[href^="/closings/"]').click()
  await send(lead, { outcome: 'approved' })
}

async function register(officer: Page) {
  await officer.goto('/households/new')
  await send(officer, {
    place: 'NE007005007',
    village: 'Garin Gado',
    languages: 'ha',
    reunifiedOn: daysAgo(20),
    'members[0].givenName': 'Rabi',
    'members[0].familyName': 'Issoufou',
    'members[0].relation': 'head',
    'members[0].sex': 'female',
    'members[0].age': '34',
    'members[0].caregiver': true,
    riskLevel: 'low',
  })
  const household = new URL(officer.url()).pathname
  await officer.goto(`${household}/consents/new`)
  await send(officer, { obtainedFrom: 'caregiver', givenById: true, 'answers.school': 'given' })
  return household
}

function daysAgo(days: number) {
  return new Date(Date.now() + 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)
}
