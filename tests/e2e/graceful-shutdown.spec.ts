import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, ready } from './support/running-server'

test('a server that is told to stop still answers whoever is being served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'komawa-stop-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = spawn(process.execPath, ['build/server/index.js', '--empty'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      KOMAWA_DATA: join(folder, 'data'),
      KOMAWA_ORIGIN: origin,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    await ready(server)
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
    const body = 'username=&password='
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
      Origin: origin,
    }
    const form = request(`${origin}/sign-in`, { method: 'POST', headers })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      form.once('error', reject)
      form.once('response', (response) => {
        response.resume().once('end', () => {
          resolve(response.statusCode)
        })
      })
    })
    form.write(body.slice(0, 10))
    await new Promise((resolve) => setTimeout(resolve, 300))
    server.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 500))
    form.end(body.slice(10))

    expect(await answered).toBe(422)
    expect(await ended).toBe(0)
  } finally {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})
