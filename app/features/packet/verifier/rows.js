import { finding, leftOpen } from './finding.js'
import { canonical, saidIn, sha256 } from './hashes.js'

/**
 * @typedef {Record<string, unknown>} Row
 * @typedef {{ position: number, kind: string, of: string[], rows: (string | Row)[] }} Bound
 * @typedef {{ kind: string, of: string[], hash: string }} Said what a sealed event says of the rows it wrote
 */

/** Deeds of money and goods: what they wrote is bound by their event. */
const binding =
  /^(payment\.|committee\.sat|kit\.(approved|approvalVoided|approvalTied|ended|returned|declined|cancelled|delivered|partlyDelivered|verified|loss)|supplyRound\.(approved|issued|verified))/

/**
 * The rows behind each deed against what its sealed event says of them, and against what the packet tells.
 *
 * @param {{ events: import('../event-story.server').EventTold[], bound: Bound[] }} packet
 */
export async function rowsCheck(packet) {
  const wrong = []
  let unbound = 0
  const told = objectsOf({ ...packet, events: [], bound: [] })
  for (const { position, body } of packet.events) {
    const said = saidIn(body)
    const rows = said?.details?.rows ?? []
    if (rows.length === 0 && binding.test(said?.action ?? '')) unbound += 1
    const bound = packet.bound.filter((one) => one.position === position)
    const right = await Promise.all(
      rows.map((/** @type {Said} */ one, /** @type {number} */ at) => isBound(one, bound[at])),
    )
    if (right.includes(false) || bound.length !== rows.length || !areTold(bound, told)) wrong.push(position)
  }
  return leftOpen(finding('rows', wrong, packet.bound.length), unbound > 0)
}

/**
 * @param {Said} said
 * @param {Bound | undefined} bound
 */
async function isBound(said, bound) {
  if (bound?.kind !== said.kind || canonical(bound.of) !== canonical(said.of)) return false
  const hashes = await Promise.all(bound.rows.map((row) => (typeof row === 'string' ? row : sha256(canonical(row)))))
  return (await sha256(canonical(hashes.sort()))) === said.hash
}

/**
 * @param {Bound[]} bound
 * @param {Row[]} told
 */
function areTold(bound, told) {
  return bound
    .flatMap(({ rows }) => rows)
    .filter((row) => typeof row !== 'string')
    .every((row) => {
      const found = told.find((one) => tellsRow(one, row))
      return found && Object.entries(row).every(([name, value]) => name === 'table' || isSame(found[name], value))
    })
}

/**
 * What is keyed the page cannot read; that something stands there it can.
 *
 * @param {unknown} told
 * @param {unknown} value
 */
function isSame(told, value) {
  if (value !== null && typeof value === 'object' && 'keyed' in value) return told !== null
  return canonical(told) === canonical(value)
}

/**
 * Whether an object of the story tells this row: it has all of its columns, and who and what it is about are the same.
 *
 * @param {Row} one
 * @param {Row} row
 */
export function tellsRow(one, row) {
  return Object.entries(row).every(
    ([name, value]) => name === 'table' || (name in one && (!/^id$|Id$|^position$/.test(name) || one[name] === value)),
  )
}

/**
 * Every object in the story.
 *
 * @param {unknown} value
 * @returns {Row[]}
 */
export function objectsOf(value) {
  if (value === null || typeof value !== 'object') return []
  const inside = Object.values(value).flatMap(objectsOf)
  return Array.isArray(value) ? inside : [/** @type {Row} */ (value), ...inside]
}
