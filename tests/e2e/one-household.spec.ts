import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { send } from './support/fill-in'
import { signedIn, troubleOn } from './support/people'

for (const javaScriptEnabled of [true, false]) {
  test(`one household to the lead’s table, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }, {
    project,
  }) => {
    test.skip(project.name !== 'desktop', 'Each step chooses the width of the person who takes it.')
    test.setTimeout(300_000)
    await journey(browser, { javaScriptEnabled })
  })
}

async function journey(browser: Browser, options: BrowserContextOptions) {
  const office = { ...options, viewport: { width: 1280, height: 900 } }
  const phone = { ...options, viewport: { width: 360, height: 740 } }
  const officer = await signedIn(browser, 'officer', office)
  const trouble = troubleOn(officer)

  const household = await test.step('the officer registers a household', () => register(officer))
  await test.step('takes consent and agrees a plan in two tracks', () => plan(officer, household))
  await test.step('asks the first questions', () => baseline(officer, household))
  const business = await test.step('starts the business and writes its plan', () => start(officer, household))
  await test.step('the lead approves the business plan', async () => {
    const lead = await signedIn(browser, 'lead', office)
    await lead.goto(`${business}/plan/decision`)
    await send(lead, { outcome: 'approved' })
  })
  const kit = await test.step('the officer asks for a kit', () => request(officer, household))
  await test.step('and cannot decide it', async () => {
    await officer.goto(`${kit}/decision`)
    await expect(officer.locator('#content')).toContainText('Vous avez demandé ce kit')
  })
  await test.step('a second officer approves it', async () => {
    const second = await signedIn(browser, 'officer2', office)
    await second.goto(`${kit}/decision`)
    await send(second, { link: 'none', outcome: 'approved' })
  })
  await test.step('the mentor hands it over', async () => {
    await officer.goto(`${kit}/deliverer`)
    await send(officer, { delivererId: 'Ibrahim Chaïbou' })
    const mentor = await signedIn(browser, 'mentor', phone)
    await mentor.goto(`${kit}/delivery`)
    await send(mentor, {
      place: 'Chez la famille',
      witness: 'Le chef de quartier',
      caregiverPresent: true,
      note: 'L’appareil est resté au bureau.',
      nothingOwed: 'readInFrench',
      signedBy: 'onPaper',
      paperNumber: `CB-${Date.now()}`,
    })
  })
  await test.step('the officer sees the business at work', () => visit(officer, business))
  await test.step('enrols the child and hands out supplies', () => school(officer, household))
  await test.step('the tutor logs a session at 360 px', async () => {
    const tutor = await signedIn(browser, 'tutor', phone)
    await tutor.goto('/field')
    await tutor.getByRole('link', { name: 'Noter la séance' }).first().click()
    await send(tutor, { durationMinutes: '45', 'marks[1].choice': 'absent', 'marks[1].reason': 'ill' })
  })
  await test.step('the household page holds both tracks', async () => {
    await officer.goto(household)
    await expect(officer.locator('#content')).toContainText('Kit remis')
    await expect(officer.locator('#content')).toContainText('rCSI')
  })
  await test.step('the lead reads the table', async () => {
    const lead = await signedIn(browser, 'lead', office)
    await lead.goto('/programme/outcomes')
    await expect(lead.getByRole('table').first()).toContainText('rCSI')
  })
  expect(trouble).toEqual([])
}

async function register(officer: Page) {
  await officer.goto('/households/new')
  await send(officer, {
    place: 'NE007005007',
    village: 'Garin Gado',
    languages: 'ha',
    reunifiedOn: daysAgo(20),
    'members[0].givenName': 'Hadiza',
    'members[0].familyName': 'Issoufou',
    'members[0].relation': 'head',
    'members[0].sex': 'female',
    'members[0].age': '34',
    'members[0].caregiver': true,
    'members[1].givenName': 'Moussa',
    'members[1].familyName': 'Issoufou',
    'members[1].relation': 'child',
    'members[1].sex': 'male',
    'members[1].age': '11',
    'members[1].returnee': true,
    'members[1].returnedOn': daysAgo(20),
    riskLevel: 'medium',
  })
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Hadiza Issoufou')
  return new URL(officer.url()).pathname
}

async function plan(officer: Page, household: string) {
  await officer.goto(`${household}/consents/new`)
  await send(officer, { obtainedFrom: 'caregiver', givenById: true, 'answers.caseManagement': 'given' })
  await officer.goto(`${household}/plan/new`)
  await send(officer, { agreedOn: daysAgo(0) })
}

async function baseline(officer: Page, household: string) {
  await officer.goto(`/surveys/new?household=${lastOf(household)}&round=H1`)
  const rcsi = ['lessQuality', 'borrow', 'fewerMeals', 'smallerPortions', 'adultsAteLess']
  await send(officer, {
    status: 'done',
    'children[0].where': 'here',
    ...Object.fromEntries(rcsi.map((code) => [`answers.rcsi.${code}`, '2'])),
  })
  await expect(officer.locator('#content')).toContainText('16')
}

async function start(officer: Page, household: string) {
  await officer.goto(`${household}/trainings/new`)
  await send(officer, { personId: true, topic: 'improveGerme', daysHeld: '5', daysAttended: '5', endedOn: daysAgo(1) })
  await officer.goto(`${household}/business/new`)
  await send(officer, {
    caregiverId: true,
    mentorId: 'Ibrahim Chaïbou',
    idea: 'Huile d’arachide au marché',
    measure: 'trade',
  })
  await officer.goto(`${household}/business`)
  const business = await officer.locator('#content a[href^="/businesses/"]').first().getAttribute('href')
  const path = `/businesses/${lastOf(business ?? '')}`
  await officer.goto(`${path}/plan/new`)
  await send(officer, {
    activity: 'Presser et vendre',
    market: 'Marché du jeudi',
    expectedTakings: '15000',
    expectedCosts: '8000',
  })
  return path
}

async function request(officer: Page, household: string) {
  await officer.goto(`${household}/support-judgement/new`)
  await send(officer, {
    incomeControl: 'caregiver',
    caregiverPosition: 'noConcern',
    outcome: 'safe',
    reason: 'Elle tient la caisse.',
  })
  await officer.goto(`${household}/kits/new`)
  await officer.locator('#content form[method=get] [name=type]').first().check({ force: true })
  await officer.locator('#content form[method=get] button').click()
  await officer.waitForURL(/type=/)
  for (const price of await officer.locator('[name$=".unitPrice"]').all()) {
    const quantity = await price
      .page()
      .locator(`[name="${(await price.getAttribute('name'))?.replace('unitPrice', 'quantity') ?? ''}"]`)
      .inputValue()
    if (quantity !== '') await price.fill('1500')
  }
  await send(officer, {
    ...{ supplier: 'Quincaillerie du marché', reason: 'Elle connaît ce métier.' },
    ...{ waivedWhy: 'singleSupplier', waivedReason: 'La seule quincaillerie de la commune.' },
  })
  const kit = `/kits/${lastOf(new URL(officer.url()).pathname.replace('/submission', ''))}`
  await officer.goto(`${kit}/submission`)
  await send(officer, {})
  return kit
}

async function visit(officer: Page, business: string) {
  await officer.goto(`/field/visits/new?business=${lastOf(business)}`)
  const money: Record<string, string> =
    (await officer.locator('[name=takings]').count()) > 0 ? { takings: '9000', costs: '4000' } : {}
  await send(officer, {
    found: 'done',
    state: 'open',
    ...money,
    asset: 'stillThere',
    'children[0].where': 'here',
    nextVisitOn: true,
  })
}

async function school(officer: Page, household: string) {
  await officer.goto(`${household}/school`)
  const child = await officer.locator('#content a[href^="/children/"]').first().getAttribute('href')
  await officer.goto(`${child ?? ''}/enrolments/new`)
  await send(officer, { schoolId: true, schoolClass: 'CP', kind: 'returning' })
  await officer.goto(child ?? '')
  await officer.locator('#content a[href$="/register-seen"]').first().click()
  await send(officer, {})
  await officer.goto(`${child ?? ''}/supplies/new`)
  await send(officer, { 'lines[0].quantity': '4', caregiverPresent: true, childPresent: true })
}

function lastOf(path: string) {
  return path.split('/').at(-1) ?? ''
}

function daysAgo(days: number) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
