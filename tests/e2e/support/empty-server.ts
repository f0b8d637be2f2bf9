import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, ready } from './running-server'

/** A programme of its own that nobody has entered yet, on SQLite. */
export async function emptyServer() {
  const folder = mkdtempSync(join(tmpdir(), 'komawa-empty-'))
  const data = join(folder, 'data')
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = spawn(process.execPath, ['build/server/index.js', '--empty'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      KOMAWA_DATA: data,
      KOMAWA_ORIGIN: origin,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await ready(server)
  return {
    origin,
    database: join(data, 'komawa.sqlite'),
    said: () => said,
    /** By which the first administrator sets a password. */
    link: /http:\S+\/enrol\/\S+/.exec(said)?.[0] ?? '',
    stop() {
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
