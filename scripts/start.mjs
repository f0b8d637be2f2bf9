import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './set-up/build.mjs'
import { install } from './set-up/install.mjs'
import { root } from './set-up/root.mjs'

const development = process.argv.includes('--dev')

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
if (!process.env.KOMAWA_DEMO && !process.argv.includes('--empty')) process.argv.push('--demo')
process.env.NODE_ENV = development ? 'development' : 'production'

try {
  await install()
  if (!development) await build()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

// The server runs in this very process, so that a signal to it is a signal to the server.
console.log('Starting.')
await import(development ? './development.mjs' : join(root, 'build/server/index.js'))
if (process.env.npm_lifecycle_event) stopWithNpm(process.ppid)

/**
 * npm starts us through a shell that does not pass signals on: when the shell is gone, so are we.
 * @param {number} shell
 */
function stopWithNpm(shell) {
  let told = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (told = true))
  setInterval(() => {
    if (process.ppid !== shell && !told) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
