import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './set-up/build.mjs'
import { install } from './set-up/install.mjs'
import { root } from './set-up/root.mjs'

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
process.env.NODE_ENV = 'production'
process.argv.push('--audit-verify')
const built = join(root, 'build/server/index.js')

try {
  // A server may be serving this build: it is made anew only where there is none.
  if (!existsSync(built)) {
    await install()
    await build()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

// The built server verifies instead of serving, on the database that it would serve.
await import(built)
