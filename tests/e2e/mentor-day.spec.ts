import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { fillIn, submit } from './support/fill-in'
import { signedIn, troubleOn, withoutScripts } from './support/people'

// One mentor's day at a time: a visit of the same day in between would be asked about.
test.describe.configure({ mode: 'default' })

for (const locale of ['fr', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test(`the mentor’s day in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
      browser,
      baseURL,
    }, { project }) => {
      test.skip(project.name !== 'desktop', 'The journey brings its own width.')
      test.setTimeout(120_000)
      await journey(browser, baseURL ?? '', locale, { javaScriptEnabled, viewport: { width: 360, height: 740 } })
    })
  }
}

async function journey(browser: Browser, origin: string, locale: string, options: BrowserContextOptions) {
  const mentor = await signedIn(browser, 'mentor', options)
  await mentor.context().addCookies([{ name: 'komawa-language', value: locale, url: origin }])
  const trouble = troubleOn(mentor)

  await test.step('home leads to the visits by village and to the businesses', async () => {
    await mentor.goto('/')
    await mentor.locator('#content a[href="/field/visits"]').first().click()
    await expect(mentor.locator('#content a[href^="/field/visits/new?business="]').first()).toBeVisible()
    await looked(mentor)
    await mentor.goto('/')
    await mentor.locator('#content a[href^="/businesses?standing="]').first().click()
    await looked(mentor)
  })

  const business = await test.step('a visit hears her own word and advises', async () => {
    await mentor.goto('/businesses?measure=trade&standing=holding')
    const href = await mentor.locator('#content a[href^="/businesses/0"]').first().getAttribute('href')
    const id = href?.split('/').at(-1) ?? ''
    await visit(mentor, id, { ownRating: 'half', ownGoal: 'Un étal au marché', adviceKinds: 'comparePrices' })
    await expect(mentor.locator('#content')).toContainText('Un étal au marché')
    await looked(mentor)
    return id
  })

  await test.step('the next visit asks what became of it', async () => {
    await mentor.goto(`/field/visits/new?business=${business}`)
    const asked = mentor.locator('[name="adviceAnswers[0].adviceId"]')
    await expect(asked).toHaveCount(1)
    const answered = await answers(mentor, 'notPossible')
    await visit(mentor, business, { ...answered, ownRating: 'little' }, false)
    await expect(mentor.getByRole('alert')).toHaveCount(1)
    await expect(mentor.locator('[name="ownRating"][value="little"]')).toBeChecked()
    const why = mentor.locator('[name="adviceAnswers[0].why"]')
    await why.fill('Elle n’a pas pu')
    await submit(mentor)
    await expect(mentor).toHaveURL(new RegExp(`/businesses/${business}`))
    await expect(mentor.locator('#content')).toContainText('Elle n’a pas pu')
  })
  expect(trouble.filter((line) => !line.includes('422'))).toEqual([])
}

async function visit(mentor: Page, business: string, word: Record<string, string>, accepted = true) {
  await mentor.goto(`/field/visits/new?business=${business}`)
  await looked(mentor)
  for (const fold of await mentor.locator('details.fold:not([open]) > summary').all()) await fold.click()
  const children = await mentor.locator('[name^="children["][name$=".where"][value="here"]').all()
  const here = await Promise.all(children.map(async (child) => [(await child.getAttribute('name')) ?? '', 'here']))
  const again = (await mentor.locator('[name=secondVisit]').count()) > 0
  await fillIn(mentor, {
    found: 'done',
    state: 'open',
    takings: '9000',
    costs: '4000',
    ...(Object.fromEntries(here) as Record<string, string>),
    ...word,
    nextVisitOn: true,
    ...(again ? { secondVisit: 'on' } : {}),
  })
  await submit(mentor)
  if (accepted) expect(await mentor.getByRole('alert').allInnerTexts()).toEqual([])
}

/** Of all that is asked the first is answered so, the rest was followed. */
async function answers(mentor: Page, first: string) {
  const lines = await mentor.locator('[name^="adviceAnswers["][name$=".answer"][value="followed"]').all()
  const names = await Promise.all(lines.map((line) => line.getAttribute('name')))
  return Object.fromEntries(names.map((name, place) => [name ?? '', place === 0 ? first : 'followed']))
}

async function looked(page: Page) {
  if (!withoutScripts.has(page)) await expectAccessible(page)
}
