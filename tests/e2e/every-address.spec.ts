import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { pageAddresses, patternOf } from './support/addresses'
import { signedIn, troubleOn, type Account } from './support/people'

const accounts: Account[] = [
  'officer',
  'tutor',
  'mentor',
  'mentor2',
  'logistics',
  'lead',
  'officer2',
  'admin',
  'auditor',
]

/** Pages that no link of a screen leads to for somebody signed in, and addresses that only receive. */
const elsewhere = [
  '/sign-in',
  '/sign-out',
  '/language',
  '/enrol/:token',
  '/second-factor',
  '/second-factor/enrolment',
  '/second-factor/entry',
  '/second-factor/challenge',
  '/account/passkeys/challenge',
  '/r/:id',
]

/** Pages of a passing state: the journeys read them; enabling is the page of disabling. */
const inTheJourney = [
  '/account/codes',
  '/account/passkeys/:id/removal',
  '/account/passkeys/new',
  '/account/sessions',
  '/second-factor/fresh',
  '/settings/people/:id/second-factor',
  '/businesses/:id/plan/decision',
  '/children/:id/enrolments/:enrolmentId/register-seen',
  '/clearances/:id',
  '/groups/:id/regrouping/undo',
  '/households/:id/business/new',
  '/households/:id/closure/withdrawal',
  '/households/:id/disclosures/:disclosureId/recall',
  '/households/:id/light-checks/:checkId/withdrawal',
  '/households/:id/reopening/new',
  '/inbox/together',
  '/kits/:id/deliverer',
  '/kits/:id/ending',
  '/kits/:id/submission',
  '/lots/:id/choice',
  '/lots/:id/lines',
  '/lots/:id/order',
  '/lots/:id/payments/new',
  '/lots/:id/shortage',
  '/milestones/:id/completion/withdrawal',
  '/people/:id/reopening/new',
  '/settings/catalogue/:id/decision',
  '/settings/focal-points/:id/decision',
  '/settings/people/:id/enabling',
  '/suppliers/:id/links/lifting',
  '/suppliers/:id/return',
  '/suppliers/liftings/:id/decision',
  '/settings/schools/:id/merging',
  '/settings/templates/:id/adoption',
  '/supply-rounds/:id/resubmission',
]

/** A batch of enrolments stands once somebody has laid one out: a journey does, where anybody of last year is left. */
const ofTheNewYear = ['/enrolments/batches/:id', '/enrolments/batches/:id/undoing']

/** How many pages of one kind are opened: some lead to a page only in a certain state. */
const opensOfEach = { everyPage: 8, layoutAndWords: 2 }

/** Pages that show each role something else; the others are read by axe for the first who opens them. */
const differsByRole = ['/', '/field', '/kits', '/kits/:id', '/households/:id', '/programme']

for (const language of ['fr', 'en']) {
  test(`every address is reached by links and can be read by everybody, in ${language}`, async ({
    browser,
    viewport,
    isMobile,
  }) => {
    test.skip(!isMobile && language === 'en', 'What fits a phone in English fits a desk; the pages are the same.')
    test.setTimeout(2_400_000)
    const everyPage = isMobile && language === 'fr'
    const opens = everyPage ? opensOfEach.everyPage : opensOfEach.layoutAndWords
    const patterns = pageAddresses()
    const seen = new Set<string>([...elsewhere, ...inTheJourney, ...ofTheNewYear])
    for (const account of accounts) {
      const page = await signedIn(browser, account, { viewport, isMobile })
      await page.context().addCookies([{ name: 'komawa-language', value: language, url: page.url() }])
      const trouble = troubleOn(page)
      await follow(page, patterns, seen, opens)
      expect(trouble, account).toEqual([])
      await page.context().close()
    }
    if (everyPage) expect(patterns.filter((pattern) => !seen.has(pattern))).toEqual([])
  })
}

/** Opens what the screens lead to, breadth first; the first page of a kind for this person is read by axe. */
async function follow(page: Page, patterns: string[], seen: Set<string>, opens: number) {
  const opened = new Map<string, number>()
  const known = new Set(['/'])
  const waiting = ['/']
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(address.split('?')[0] ?? '', patterns)
    const times = pattern === undefined ? opens : (opened.get(pattern) ?? 0)
    if (pattern === undefined || times >= opens) continue
    opened.set(pattern, times + 1)
    const isNew = !seen.has(pattern)
    if (times > 0 && !isNew && patterns.every((other) => seen.has(other))) continue

    const response = await page.goto(address)
    expect(response?.status(), address).toBe(200)
    seen.add(pattern)
    if (isNew || (times === 0 && differsByRole.includes(pattern))) {
      await expect(page.getByRole('heading', { level: 1 }), pattern).toHaveCount(1)
      await expectAccessible(page)
    }
    for (const link of await linksOn(page)) {
      if (!known.has(link)) waiting.push(link)
      known.add(link)
    }
  }
}

async function linksOn(page: Page) {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((found) => found.map((link) => (link.getAttribute('href') ?? '').split('#')[0] ?? ''))
  return links.filter((link) => !link.endsWith('.csv') && !link.includes('.csv?'))
}
