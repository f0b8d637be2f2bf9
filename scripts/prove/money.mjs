import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgres } from '../set-up/postgres.mjs'
import { root } from '../set-up/root.mjs'
import { openDatabase } from './database.mjs'
import { faultsOf, fillWithKits } from './money-world.mjs'
import { serverOn } from './server.mjs'
import { signedIn } from './signed-in.mjs'

const CLIENTS = 4

/**
 * Many decisions at once on one budget line that has room for a tenth of them, sent over HTTP by several processes as the
 * requester, as colleagues and as the lead, each request aimed at more than once. Counted afterwards in the database.
 *
 * @param {number} decisions
 * @returns {Promise<boolean>} nothing overspent, nothing decided twice, nothing by whoever asked for it; the line used up, so that it was put to the test
 */
export async function proveMoney(decisions) {
  const sum = { overspent: 0, twice: 0, own: 0, unanswered: 0, unused: 0 }
  for (const engine of ['sqlite', 'postgres']) {
    const found = await proveOn(engine, decisions)
    for (const key of /** @type {(keyof typeof sum)[]} */ (Object.keys(sum))) sum[key] += found[key]
  }
  console.log(`${decisions} decisions, overspent ${sum.overspent}, twice ${sum.twice}, own ${sum.own}`)
  return Object.values(sum).every((faults) => faults === 0)
}

/**
 * @param {string} engine
 * @param {number} decisions
 */
async function proveOn(engine, decisions) {
  const folder = mkdtempSync(join(tmpdir(), 'komawa-prove-'))
  const server = engine === 'postgres' ? await postgres() : null
  const databaseUrl = server?.url
  const first = await serverOn(folder, databaseUrl)
  const second = databaseUrl?.startsWith('postgres://') ? await serverOn(folder, databaseUrl) : null
  const database = await openDatabase(databaseUrl ?? join(folder, 'komawa.sqlite'))
  try {
    const world = await fillWithKits(database, decisions)
    const cookies = []
    for (const username of world.deciders) cookies.push(await signedIn(first.origin, username))
    const started = Date.now()
    const origins = [first.origin, ...(second ? [second.origin] : [])]
    const answers = await decide({ ...world, cookies }, origins, decisions)
    const seconds = (Date.now() - started) / 1000
    const faults = await faultsOf(database, world)
    const said = Object.entries(answers)
      .map(([status, times]) => `${status} ${times}`)
      .join(', ')
    console.log(
      `${server?.name ?? 'SQLite'}: ${decisions} in ${seconds.toFixed(0)} s from ${CLIENTS} processes; ${said}`,
    )
    console.log(
      `  approved ${faults.approved} of ${world.room} there was room for, overspent ${faults.overspent}, twice ${faults.twice}, own ${faults.own}, failed ${answers.failed}`,
    )
    return { ...faults, unanswered: answers.failed, unused: world.room - faults.approved }
  } finally {
    await database.close()
    await first.stop()
    await second?.stop()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(`${folder}.master-key`, { force: true })
  }
}

/**
 * @param {Awaited<ReturnType<typeof fillWithKits>> & { cookies: string[] }} world
 * @param {string[]} origins
 * @param {number} decisions
 */
async function decide(world, origins, decisions) {
  const part = Math.ceil(decisions / CLIENTS)
  const answers = await Promise.all(
    Array.from({ length: CLIENTS }, (_, index) => {
      const size = Math.min(part, decisions - index * part)
      return client({ ...world, origin: origins[index % origins.length] ?? '', size, seed: index })
    }),
  )
  /** @type {Record<string, number> & { failed: number }} */
  const sum = { failed: 0 }
  for (const answer of answers)
    for (const [status, times] of Object.entries(answer)) sum[status] = (sum[status] ?? 0) + times
  return sum
}

/**
 * @param {object} task
 * @returns {Promise<Record<string, number>>}
 */
function client(task) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts/prove/money-client.mjs')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said))
      else reject(new Error(`A client process ended with ${code}.`))
    })
    child.stdin.end(JSON.stringify(task))
  })
}
