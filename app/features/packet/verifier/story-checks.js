import { deedsOf, handedOf } from './deeds.js'
import { finding, leftOpen } from './finding.js'
import { bytesOf, saidIn, sha256 } from './hashes.js'

/** @param {any} packet */
export function decisionsCheck(packet) {
  const hashes = new Map(packet.versions.map((/** @type {any} */ version) => [version.id, version.contentHash]))
  const wrong = [...packet.decisions, ...packet.committees]
    .filter(({ versionId, contentHash }) => hashes.get(versionId) !== contentHash)
    .map(({ id, versionId }) => id ?? versionId)
  return finding('decisions', wrong, packet.decisions.length + packet.committees.length)
}

/** @param {any} packet */
export function deedsCheck(packet) {
  const sealed = new Set(
    packet.events.map((/** @type {any} */ event) => {
      const said = saidIn(event.body)
      return `${said?.at} ${said?.actor}`
    }),
  )
  const deeds = deedsOf(packet)
  const wrong = deeds.filter(({ at, by }) => !sealed.has(`${at} ${by}`)).map(({ kind, at }) => `${kind} ${at}`)
  return finding('deeds', [...wrong, ...returnsWithoutDeed(packet)], deeds.length)
}

/**
 * Goods that are said to have come back, though none came back to a store by that person or no sealed deed names it.
 *
 * @param {any} packet
 * @returns {string[]}
 */
function returnsWithoutDeed({ returns, movements, events }) {
  const named = events
    .flatMap((/** @type {any} */ { body }) => saidIn(body)?.details?.rows ?? [])
    .flatMap((/** @type {any} */ { kind, of }) => (kind === 'kitReturn' ? of : []))
  const back = movements.filter((/** @type {any} */ { kind }) => kind === 'returned')
  return returns
    .filter(
      (/** @type {any} */ { movementId, recordedById, recordedAt }) =>
        !named.includes(movementId) ||
        !back.some(
          (/** @type {any} */ one) =>
            one.id === movementId && one.movedById === recordedById && one.recordedAt === recordedAt,
        ),
    )
    .map((/** @type {any} */ { returnedOn }) => `goodsBack ${returnedOn}`)
}

/** @param {any} packet */
export function totalsCheck(packet) {
  const { kit, versions, payments } = packet
  const lines = versions.flatMap((/** @type {any} */ version) => version.lines)
  const tooMuch = lines
    .filter((/** @type {any} */ { id, quantity }) => handedOf(packet, id) > quantity)
    .map((/** @type {any} */ line) => line.position)
  const approved = versions.find((/** @type {any} */ version) => version.number === kit.currentVersion)?.total ?? 0
  const parts = payments.flatMap((/** @type {any} */ payment) => payment.parts)
  const back = payments.flatMap((/** @type {any} */ payment) => payment.refunds)
  const paid = sumOf(parts, 'paid') - sumOf(back, 'part')
  return finding('totals', [...tooMuch, ...(paid > approved ? [paid] : [])], lines.length)
}

/** @param {any} packet */
export function budgetCheck({ kit, versions, budget: { entries } }) {
  const approved = versions.find((/** @type {any} */ version) => version.number === kit.currentVersion)?.total ?? 0
  const wrong = []
  let committed = 0
  let spent = 0
  for (const entry of entries) {
    committed += entry.committed
    spent += entry.spent
    if (committed < 0 || spent < 0) wrong.push(entry.at)
  }
  if (entries.length > 0 && committed + spent > approved) wrong.push(committed + spent)
  return finding('budget', wrong, entries.length)
}

/**
 * @param {any} packet
 * @param {{ id: string, base64: string }[]} pictures
 */
export async function picturesCheck(packet, pictures) {
  const wrong = []
  for (const { id, sha256: hash } of packet.pictures) {
    const picture = pictures.find((one) => one.id === id)
    if (picture && (await sha256(bytesOf(picture.base64))) !== hash) wrong.push(id)
  }
  const result = finding('pictures', wrong, packet.pictures.length)
  const absent = pictures.length < packet.pictures.length
  return leftOpen(result, absent)
}

/**
 * @param {any[]} rows
 * @param {string} key
 */
function sumOf(rows, key) {
  return rows.reduce((sum, row) => sum + row[key], 0)
}
