import { finding, leftOpen } from './finding.js'
import { canonical, isSigned, linkHash, saidIn, sha256 } from './hashes.js'

/**
 * @typedef {import('../event-story.server').EventTold} EventTold
 * @typedef {Awaited<ReturnType<typeof import('../packet-chain.server').packetChain>>} Chain
 */

/**
 * @param {string} text
 * @param {Chain} chain
 */
export async function storyCheck(text, chain) {
  const { body, hash, position } = chain.taking
  const said = saidIn(body)?.details ?? {}
  const right =
    said.packet === (await sha256(text)) &&
    (await sha256(body)) === hash &&
    chain.hashes[position - chain.from] === hash
  return finding('story', right ? [] : [position], 1)
}

/**
 * Nobody without the office's key makes another head, another taking or another story.
 *
 * @param {string} text
 * @param {Chain} chain
 */
export async function signatureCheck(text, { head, taking, publicKey, signature }) {
  const { position, hash } = head
  const story = await sha256(text)
  const signed = canonical({ form: 1, kind: 'komawa.packet', head: { position, hash }, taking: taking.hash, story })
  const right = await isSigned(publicKey, signature ?? '', signed)
  return leftOpen(finding('signature', right === false ? [position] : [], 1), right === null)
}

/**
 * @param {{ events: EventTold[] }} packet
 * @param {Chain} chain
 */
export async function eventsCheck(packet, chain) {
  const wrong = []
  for (const { position, hash, body } of packet.events) {
    const right = (await sha256(body)) === hash && chain.hashes[position - chain.from] === hash
    if (!right || saidIn(body) === null) wrong.push(position)
  }
  return finding('events', wrong, packet.events.length)
}

/**
 * Every link is computed once: up to the head, and at each signed digest on the way.
 *
 * @param {Chain} chain
 */
export async function chainChecks(chain) {
  const at = new Map(chain.digests.map((digest) => [digest.position, '']))
  let hash = chain.previous
  for (const [index, eventHash] of chain.hashes.entries()) {
    const position = chain.from + index
    hash = await linkHash(hash, position, eventHash, sealedAtOf(chain, position))
    if (at.has(position)) at.set(position, hash)
  }
  const last = chain.from + chain.hashes.length - 1
  const right = hash === chain.head.hash && last === chain.head.position
  return [finding('chain', right ? [] : [chain.head.position], chain.hashes.length), await digestsCheck(chain, at)]
}

/**
 * @param {Chain} chain
 * @param {Map<number, string>} computed
 */
async function digestsCheck(chain, computed) {
  const wrong = []
  let untold = false
  for (const { day, position, chainHash, writtenAt, signature } of chain.digests) {
    const text = canonical({ form: 1, kind: 'komawa.digest', day, position, chainHash, writtenAt })
    const signed = await isSigned(chain.publicKey, signature, text)
    if (signed === null) untold = true
    if (signed === false || chainHash !== computed.get(position)) wrong.push(day)
  }
  const result = finding('digests', wrong, chain.digests.length)
  return leftOpen(result, untold || chain.digests.length === 0)
}

/**
 * When a link was made: many are made at once, and the chain says each moment with the position from which on it holds.
 *
 * @param {Chain} chain
 * @param {number} position
 * @returns {string}
 */
function sealedAtOf({ sealedAt }, position) {
  let from = 0
  let to = sealedAt.length - 1
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if ((sealedAt[middle]?.[0] ?? 0) <= position) from = middle
    else to = middle - 1
  }
  return sealedAt[from]?.[1] ?? ''
}
