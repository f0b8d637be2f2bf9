import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Starts the built server on a free port with the demonstration in a folder of its own, and stops it afterwards.
 * Tests find it by KOMAWA_E2E_ORIGIN, its data by KOMAWA_E2E_DATA and its log by KOMAWA_E2E_LOG.
 */
export default async function runningServer() {
  const data = mkdtempSync(join(tmpdir(), 'komawa-e2e-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  mkdirSync('test-results', { recursive: true })
  const logFile = join('test-results', 'server.log')

  const server = spawn(process.execPath, ['build/server/index.js', '--demo'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), KOMAWA_DATA: data, KOMAWA_ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(logFile)
  server.stdout.pipe(log)
  server.stderr.pipe(log)
  await ready(server)

  Object.assign(process.env, { KOMAWA_E2E_ORIGIN: origin, KOMAWA_E2E_DATA: data, KOMAWA_E2E_LOG: logFile })
  return async () => {
    await stopped(server)
    rmSync(data, { recursive: true, force: true })
    rmSync(`${data}.master-key`, { force: true })
  }
}

export function ready(server: ChildProcess) {
  return new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Komawa is ready on ')) resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', () => {
      reject(new Error(`The server did not start:\n${said}`))
    })
    setTimeout(() => {
      reject(new Error(`The server was not ready after five minutes:\n${said}`))
    }, 300_000).unref()
  })
}

function stopped(server: ChildProcess) {
  return new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve()
    })
    server.kill('SIGTERM')
  })
}

export function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => {
        resolve(port)
      })
    })
  })
}
