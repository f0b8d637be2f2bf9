import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from '../set-up/root.mjs'

/**
 * The built server with the demonstration on a free port, ready.
 * @param {string} folder of its data
 * @param {string | undefined} databaseUrl
 */
export async function serverOn(folder, databaseUrl) {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, [join(root, 'build/server/index.js'), '--demo'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      KOMAWA_ORIGIN: origin,
      KOMAWA_DATA: folder,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(child)
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      }),
  }
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child */
function ready(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    /** @param {Buffer} chunk */
    const listen = (chunk) => {
      if (said.length < 10_000) said += chunk.toString()
      if (said.includes('Komawa is ready on ')) resolve(undefined)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
