import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longestBody } from '~/server/body-limit.server'
import { readEnvironment } from '~/server/environment.server'
import { httpApp } from '~/server/http.server'
import { log } from '~/server/log.server'

let ready = true
const local = { server: createServer(), host: '' }
const published = { server: createServer(), host: '' }

beforeAll(async () => {
  log.level = 'silent'
  await open(local, {})
  await open(published, { KOMAWA_ORIGIN: 'https://komawa.example.org' })
})

afterAll(() => {
  local.server.close()
  published.server.close()
})

describe('a write', () => {
  const own = () => ({ Origin: `http://${local.host}` })

  test('from a page of ours arrives', async () => {
    expect(await send(local, 'POST', own(), 'word=ruwa')).toMatchObject({ status: 200, text: 'word=ruwa' })
  })

  test('from another site, from nowhere or from a sandbox is refused', async () => {
    for (const headers of [{ Origin: 'https://evil.example' }, {}, { Origin: 'null' }]) {
      expect((await send(local, 'POST', headers, 'a=b')).status).toBe(403)
    }
    expect((await send(local, 'POST', { ...own(), 'Sec-Fetch-Site': 'same-site' }, 'a=b')).status).toBe(403)
    expect((await send(local, 'DELETE', { Origin: 'https://evil.example' })).status).toBe(403)
  })

  test('cannot choose the address it is compared with', async () => {
    const forged = { Origin: 'https://evil.example', Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' }
    expect((await send(local, 'POST', forged, 'a=b')).status).toBe(403)
    expect((await send(published, 'POST', { ...forged, 'X-Forwarded-Proto': 'https' }, 'a=b')).status).toBe(403)
    expect((await send(published, 'POST', { Origin: 'https://komawa.example.org' }, 'a=b')).status).toBe(200)
  })

  test('may be a megabyte and not a byte more', async () => {
    expect((await send(local, 'POST', own(), 'x'.repeat(longestBody))).status).toBe(200)
    expect((await send(local, 'POST', { ...own(), 'Content-Length': String(longestBody + 1) })).status).toBe(413)
    expect((await send(local, 'POST', { ...own(), 'Transfer-Encoding': 'chunked' }, 'a=b')).status).toBe(411)
  })
})

describe('every answer', () => {
  test('forbids foreign and inline scripts, with a nonce of its own', async () => {
    const policies = await Promise.all([send(local, 'GET'), send(local, 'GET')])
    const [first, second] = policies.map(({ headers }) => String(headers['content-security-policy']))
    expect(first).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';style-src 'self'/)
    expect(first).not.toBe(second)
    expect(first).not.toContain('unsafe')
  })

  test('stays out of caches and keeps its address to itself', async () => {
    const { headers } = await send(local, 'GET')
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  test('insists on https only where the public address does', async () => {
    expect((await send(local, 'GET')).headers).not.toHaveProperty('strict-transport-security')
    expect((await send(published, 'GET')).headers).toHaveProperty('strict-transport-security')
  })
})

test('a loader cannot be called past its page', async () => {
  expect((await send(local, 'GET', {}, undefined, '/?_data=root')).status).toBe(400)
})

test('an address with a NUL is refused, wherever it stands', async () => {
  for (const path of ['/households/a%00b', '/field/sessions/new?group=%00']) {
    expect((await send(local, 'GET', {}, undefined, path)).status).toBe(400)
    expect((await send(local, 'POST', { Origin: `http://${local.host}` }, 'a=b', path)).status).toBe(400)
  }
})

test('a method that no page knows is refused', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'SEARCH']) {
    const { status, headers } = await send(local, method, { Origin: `http://${local.host}` })
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, POST'])
  }
})

test('the health check says whether the services answer', async () => {
  expect((await send(local, 'GET', {}, undefined, '/healthz')).status).toBe(200)
  ready = false
  expect((await send(local, 'GET', {}, undefined, '/healthz')).status).toBe(503)
})

test('a report of a refused script is counted, a hostile one is survived', async () => {
  const type = { 'Content-Type': 'application/csp-report' }
  const report = JSON.stringify({ 'csp-report': { 'violated-directive': 'script-src' } })
  expect((await send(local, 'POST', type, report, '/csp-reports')).status).toBe(204)
  expect((await send(local, 'POST', type, '{"csp-report":', '/csp-reports')).status).toBe(400)
  expect((await send(local, 'POST', type, JSON.stringify('x'.repeat(40_000)), '/csp-reports')).status).toBe(413)
})

async function open(house: { server: Server; host: string }, variables: Record<string, string>) {
  const app = httpApp({
    environment: readEnvironment(variables, []),
    build,
    files: (_request, _response, next) => {
      next()
    },
    ready: () => Promise.resolve(ready),
  })
  house.server.on('request', app)
  await new Promise<void>((resolve) => house.server.listen(0, '127.0.0.1', resolve))
  house.host = `127.0.0.1:${(house.server.address() as AddressInfo).port}`
}

interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  text: string
}

/** Node's own client: fetch would not let a test forge Host, Origin or a length. */
function send(house: { host: string }, method: string, headers = {}, body?: string, path = '/') {
  return new Promise<Answer>((resolve, reject) => {
    const sent = httpRequest(`http://${house.host}${path}`, { method, headers, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A house of one room that repeats what it is told. */
const build = {
  entry: { module: { default: () => new Response() } },
  routes: {
    root: {
      id: 'root',
      path: '',
      module: {
        loader: () => new Response('hello'),
        action: async ({ request }: { request: Request }) => new Response(await request.text()),
      },
    },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  isSpaMode: false,
  future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true },
} as unknown as ServerBuild
