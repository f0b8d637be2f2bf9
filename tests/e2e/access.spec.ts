import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

type Built = Record<string, { id: string; path?: string; hasLoader: boolean; hasAction: boolean }>

const open = ['enrol/:token', 'language', 'sign-in', 'sign-out']
/** Pages of a session below full: they lead to the sign-in page, form and all. */
const stages = ['second-factor', 'second-factor/challenge', 'second-factor/enrolment', 'second-factor/entry']
const assets = 'build/client/assets'

/** The routes of the build that is running, as its own manifest lists them. */
function builtRoutes() {
  const file = readdirSync(assets).find((name) => /^manifest-.*\.js$/.test(name)) ?? ''
  const [json = ''] = /\{.*\}/s.exec(readFileSync(`${assets}/${file}`, 'utf8')) ?? []
  const { routes } = JSON.parse(json) as { routes: Built }
  return Object.values(routes).filter(({ id }) => id !== 'root')
}

test('every file of routes is in the build, and nothing else is', () => {
  const files = readdirSync('app/routes').map((name) => `routes/${name.replace(/\.tsx?$/, '')}`)
  expect(
    builtRoutes()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(files.sort())
})

test('without a session every page, its data and its form lead to the sign-in page', async ({ request, baseURL }) => {
  const id = '01900000-0000-7000-8000-000000000000'
  for (const { path = '', hasLoader, hasAction } of builtRoutes()) {
    if (open.includes(path)) continue
    const address = `/${path.replace(/:\w+/g, id)}`
    // What only takes something in has nothing to show to anybody.
    if (hasLoader || !hasAction) {
      const page = await request.get(address, { maxRedirects: 0 })
      expect(page.status(), address).toBe(302)
      expect(page.headers()['location'], address).toMatch(/^\/sign-in/)
    }
    if (hasLoader && path !== '') {
      const data = await request.get(`${address}.data`, { maxRedirects: 0 })
      expect(await data.text(), `${address}.data`).toContain('/sign-in')
    }
    if (hasAction) {
      const headers = { Origin: baseURL ?? '' }
      const write = await request.post(address, { maxRedirects: 0, headers, form: {} })
      expect(write.status(), `POST ${address}`).toBe(stages.includes(path) ? 302 : 401)
    }
  }
})
