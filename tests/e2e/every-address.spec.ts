import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { signedIn, troubleOn, type Account } from './support/people'

/** What each person opens, and the first thing that each list leads to. */
const addresses: Record<Account, string[]> = {
  officer: [
    '/',
    '/households',
    '/households/new',
    '/people',
    '/people/new',
    '/kits',
    '/field',
    '/groups',
    '/groups/new',
    '/surveys',
  ],
  officer2: [],
  tutor: ['/', '/field', '/groups'],
  mentor: ['/', '/field', '/kits', '/surveys'],
  lead: ['/', '/households', '/kits', '/programme', '/programme/outcomes'],
  admin: ['/', '/settings', '/settings/people/new', '/settings/ceiling'],
}

/** From a list to one of its things, and from there to each of its pages and forms. */
const within: Partial<Record<Account, { from: string; link: RegExp; then: string[] }[]>> = {
  officer: [
    {
      from: '/households',
      link: /^\/households\/[0-9a-f-]{36}$/,
      then: [
        '',
        '/plan',
        '/plan/new',
        '/plan/milestones/new',
        '/members',
        '/members/new',
        '/consents',
        '/consents/new',
        '/risk/new',
        '/edit',
        '/kits',
        '/kits/new',
        '/support-judgement/new',
        '/links/new',
        '/business',
        '/trainings/new',
        '/school',
        '/surveys',
        '/journal',
      ],
    },
    { from: '/kits', link: /^\/kits\/[0-9a-f-]{36}\/decision$/, then: [''] },
    { from: '/kits', link: /^\/kits\/[0-9a-f-]{36}$/, then: [''] },
    { from: '/groups', link: /^\/groups\/[0-9a-f-]{36}$/, then: ['', '/members/new', '/classmates/new'] },
    { from: '/surveys', link: /^\/surveys\/new\?/, then: [''] },
  ],
  tutor: [
    { from: '/field', link: /^\/field\/sessions\/new/, then: [''] },
    { from: '/groups', link: /^\/groups\/[0-9a-f-]{36}$/, then: [''] },
  ],
  mentor: [{ from: '/field', link: /^\/field\/visits\/new/, then: [''] }],
  admin: [{ from: '/settings', link: /^\/settings\/people\/[0-9a-f-]{36}$/, then: [''] }],
}

for (const language of ['fr', 'en']) {
  for (const account of Object.keys(addresses) as Account[]) {
    test(`every address of the ${account} can be read by everybody, in ${language}`, async ({
      browser,
      viewport,
      isMobile,
    }) => {
      test.setTimeout(300_000)
      const page = await signedIn(browser, account, { viewport, isMobile })
      await page.context().addCookies([{ name: 'komawa-language', value: language, url: page.url() }])
      const trouble = troubleOn(page)
      for (const address of addresses[account]) await look(page, address)
      for (const { from, link, then } of within[account] ?? []) {
        const found = await firstLink(page, from, link)
        for (const rest of then) await look(page, found + rest)
      }
      expect(trouble).toEqual([])
    })
  }
}

async function look(page: Page, address: string) {
  const response = await page.goto(address)
  expect(response?.status(), address).toBe(200)
  await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1)
  await expectAccessible(page)
}

async function firstLink(page: Page, from: string, link: RegExp) {
  await page.goto(from)
  const hrefs = await page
    .locator('#content a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  const found = hrefs.find((href) => link.test(href))
  expect(found, `${String(link)} on ${from}`).toBeDefined()
  return found ?? ''
}
