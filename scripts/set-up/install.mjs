import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { npm, run } from './run.mjs'

/** Installs when the lock changed, and compiles SQLite again when this Node cannot load it. */
export async function install() {
  refuseOldNode()
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules/.komawa-lock')
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
  if (!installed && !alreadyThere()) {
    console.log('Installing. The first time can take six minutes where SQLite has to be compiled.')
    const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    if (code !== 0) throw new Error('Installing failed; npm says above why.')
  }
  await sqliteLoads()
  writeFileSync(stamp, lock)
}

/** A person who ran `npm ci` themselves does not wait for a second one. */
function alreadyThere() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([name, { version, optional, os }]) => name === '' || present[name]?.version === version || optional || os,
  )
}

/**
 * @param {string} path
 * @returns {Record<string, { version: string, optional?: boolean, os?: string[] }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
}

async function sqliteLoads() {
  if ((await tryToLoad()) === 0) return
  console.log('Compiling SQLite for this Node; this takes up to five minutes.')
  const { code } = await npm(['rebuild', 'better-sqlite3', '--foreground-scripts'])
  if (code !== 0 || (await tryToLoad()) !== 0) {
    throw new Error(
      'better-sqlite3 could not be compiled. It needs python3, make and g++ (Debian: apt-get install build-essential python3).',
    )
  }
}

async function tryToLoad() {
  const { code } = await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], {
    quiet: true,
  })
  return code
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Komawa needs Node 20.19 or newer, this is ${process.versions.node}. We recommend Node 24.`)
  }
}
