import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { openDatabase } from './database.mjs'
import { copier, insert, lineWithRoom } from './money-world.mjs'
import { serverOn } from './server.mjs'
import { signedIn } from './signed-in.mjs'

const FEW = 1000
const TIMES = 40

/**
 * Measures the pages that stand before every decision with a thousand kits and with many, of which one in a hundred
 * waits. Nothing is asserted: the ratios are for the reader.
 *
 * @param {number} many
 */
export async function measureFlat(many) {
  const folder = mkdtempSync(join(tmpdir(), 'komawa-flat-'))
  const server = await serverOn(folder, undefined)
  const database = await openDatabase(join(folder, 'komawa.sqlite'))
  try {
    const { people, copy } = await copier(database)
    await database.all('begin')
    const lineId = await lineWithRoom(database, people[0]?.id, 1_000_000_000_000)
    await database.all('commit')
    const pages = [
      ['officer2', '/inbox'],
      ['officer2', '/kits'],
      ['lead', '/inbox'],
      ['lead', '/funds'],
      ['lead', `/funds/lines/${lineId}`],
    ]
    await fill(0, FEW)
    const before = await medians(server.origin, pages)
    await fill(FEW, many)
    const after = await medians(server.origin, pages)
    pages.forEach(([account, page = ''], index) => {
      const [small = 0, large = 0] = [before[index], after[index]]
      const shown = page.replace(lineId, ':id')
      console.log(
        `${account} ${shown}: ${small.toFixed(1)} ms at ${FEW} kits, ${large.toFixed(1)} ms at ${many}, ${(large / small).toFixed(2)} times`,
      )
    })
    return true

    /** @param {number} from @param {number} until */
    async function fill(from, until) {
      await database.all('begin')
      for (let index = from; index < until; index++) {
        const kit = await copy(index, index % 100 === 0 ? 'submitted' : 'delivered', true)
        if (index % 100 !== 0) await spend(kit, index)
      }
      await database.all('commit')
      // Connections that the server closed meanwhile are noticed only once this loop has ended.
      await setTimeout(100)
    }

    /** @param {{ id: string, total: number }} kit @param {number} index */
    async function spend({ id, total }, index) {
      const month = `${new Date().getUTCFullYear()}-${String((index % 12) + 1).padStart(2, '0')}`
      const entry = { line_id: lineId, kit_id: id, allotted: 0, cause_id: uuidv7(), month, at: Date.now() }
      await insert(database, 'budget_entries', {
        ...entry,
        id: uuidv7(),
        kind: 'committed',
        committed: total,
        spent: 0,
        by_id: people[0]?.id,
      })
      await insert(database, 'kit_commitments', { kit_id: id, line_id: lineId, committed: total, spent: 0 })
    }
  } finally {
    await database.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(`${folder}.master-key`, { force: true })
  }
}

/** @param {string} origin @param {string[][]} pages */
async function medians(origin, pages) {
  const found = []
  for (const [account = '', page = ''] of pages) {
    const cookie = await signedIn(origin, account)
    const times = []
    for (let turn = 0; turn < TIMES; turn++) {
      const started = performance.now()
      const answer = await fetch(origin + page, { headers: { cookie } })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${account} ${page}: ${answer.status}`)
      times.push(performance.now() - started)
    }
    found.push(times.sort((one, other) => one - other)[TIMES / 2] ?? 0)
  }
  return found
}
