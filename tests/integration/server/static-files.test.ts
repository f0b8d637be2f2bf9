import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from '~/server/static-files.server'

const folder = mkdtempSync(join(tmpdir(), 'komawa-files-'))
let server: Server
let address = ''

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, '.vite'))
  for (const name of ['assets/app.js', 'assets/app.js.br', 'assets/app.js.gz', 'favicon.svg', '.vite/manifest.json']) {
    writeFileSync(join(folder, name), `this is ${name}`)
  }
  writeFileSync(join(folder, '../komawa-secret.txt'), 'secret')
  await new Promise<void>((resolve) => (server = express().use(staticFiles(folder)).listen(0, '127.0.0.1', resolve)))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
  rmSync(join(folder, '../komawa-secret.txt'))
})

test('what is named by its content never changes', async () => {
  const { headers } = await fetch(`${address}/assets/app.js`, { headers: { 'Accept-Encoding': 'identity' } })
  expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('Content-Type')).toContain('javascript')
  expect(headers.get('Vary')).toBe('Accept-Encoding')
})

test('the best compressed form made beforehand is sent', async () => {
  const sent = await fetch(`${address}/assets/app.js`, { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(sent.headers.get('Content-Encoding')).toBe('br')
  expect(sent.headers.get('Content-Type')).toContain('javascript')
})

test('other files are asked for again within the hour', async () => {
  const { status, headers } = await fetch(`${address}/favicon.svg`)
  expect([status, headers.get('Cache-Control')]).toEqual([200, 'public, max-age=3600'])
})

test.each([
  '/assets/none.js',
  '/assets/app.js.br',
  '/.vite/manifest.json',
  '/assets/..%2f..%2fkomawa-secret.txt',
  '/%2e%2e/komawa-secret.txt',
])('%s does not exist', async (path) => {
  expect((await fetch(address + path)).status).toBe(404)
})
