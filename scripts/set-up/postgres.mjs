import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

const WASM = { url: 'postgres+wasm://memory', name: 'PostgreSQL in WASM', stop: async () => {} }

/**
 * A PostgreSQL server of its own for the tests, in a folder that goes with it: Debian's where it is or can be
 * installed, otherwise PostgreSQL in WASM. KOMAWA_TEST_POSTGRES names one that runs already, whose user may create
 * databases.
 * @returns {Promise<{ url: string, name: string, stop: () => Promise<unknown> }>}
 */
export async function postgres() {
  const given = process.env.KOMAWA_TEST_POSTGRES
  if (given) return { ...WASM, url: given, name: 'the PostgreSQL that was named' }
  const programs = found() ?? (await installed())
  return programs ? await started(programs) : WASM
}

/** @returns {string | undefined} the folder of initdb and pg_ctl */
function found() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((it) => existsSync(join(folder, it))))
}

async function installed() {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) {
    console.log('No PostgreSQL server found: the tests take the one in WASM. Debian: apt-get install postgresql.')
    return undefined
  }
  console.log('No PostgreSQL server found: installing the package postgresql.')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { quiet: true, env })
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    quiet: true,
    env,
  })
  const programs = found()
  if (programs) return programs
  throw new Error(`${output}\nPostgreSQL could not be installed (${code}); the reason is above.`)
}

/** @param {string} programs */
async function started(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'komawa-postgres-'))
  const port = await freePort()
  if (isRoot()) await ownedByPostgres(folder)
  const data = join(folder, 'data')
  await must(programs, 'initdb', ['-D', data, '-U', 'komawa', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'])
  // What is only asked of a server whose disk may be lost with it: the tests of durability bring their own settings.
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']
  const options = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...fast]
  await must(programs, 'pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    options.map((it) => `-c ${it}`).join(' '),
    'start',
  ])
  return {
    url: `postgres://komawa@127.0.0.1:${port}/postgres`,
    name: 'PostgreSQL',
    stop: async () => {
      await asPostgres(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * @param {string} programs
 * @param {string} program
 * @param {string[]} args
 */
async function must(programs, program, args) {
  const { code, output } = await asPostgres(join(programs, program), args)
  if (code !== 0) throw new Error(`${output}\nPostgreSQL did not start (${program} ended with ${code}).`)
}

/**
 * PostgreSQL refuses to be run by root: its own user does.
 * @param {string} program
 * @param {string[]} args
 */
function asPostgres(program, args) {
  const options = { quiet: program.endsWith('initdb') || args.includes('stop'), cwd: tmpdir() }
  if (!isRoot()) return run(program, args, options)
  return run('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args], options)
}

/** @param {string} folder */
async function ownedByPostgres(folder) {
  const { output } = await run('id', ['-u', 'postgres'], { quiet: true })
  chownSync(folder, Number(output), -1)
}

function isRoot() {
  return process.getuid?.() === 0
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
