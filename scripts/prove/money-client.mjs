import { readFileSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'

/**
 * One process of clients: sends its share of decisions, many at once, and counts the answers by their status. A 503 asks
 * to send again, and is sent again; so is what a connection lost that the server closed for standing idle.
 */
const AT_ONCE = 16
const TRIES = 60
const task = JSON.parse(readFileSync(0, 'utf8'))
const { kits, lineId, origin, size, cookies } = task
const random = seeded(task.seed + 1)
/** @type {Record<string, number>} */
const answers = { failed: 0 }
let sent = 0
await Promise.all(Array.from({ length: AT_ONCE }, work))
process.stdout.write(JSON.stringify(answers))

async function work() {
  while (sent < size) {
    // All processes walk over the kits in the same order, so that they meet on the same ones.
    const at = Math.floor((sent / size) * kits.length)
    sent += 1
    const kit = kits[Math.min(kits.length - 1, at + Math.floor(random() * 4))]
    const status = await decide(kit, cookies[Math.floor(random() * cookies.length)], outcome())
    answers[status] = (answers[status] ?? 0) + 1
    if (status >= 500 || status === 401) answers['failed'] = (answers['failed'] ?? 0) + 1
  }
}

function outcome() {
  const drawn = random()
  return drawn < 0.9 ? 'approved' : drawn < 0.95 ? 'returned' : 'declined'
}

/** @param {{ id: string, hash: string }} kit @param {string} cookie @param {string} choice */
async function decide(kit, cookie, choice) {
  const form = new URLSearchParams({
    outcome: choice,
    contentHash: kit.hash,
    link: 'none',
    linkId: uuidv7(),
    budgetLineId: lineId,
  })
  if (choice !== 'approved') form.set('reason', 'Deux devis manquent.')
  if (choice === 'declined') form.set('otherWay', 'Une formation de couture.')
  for (let tries = 1; ; tries++) {
    const { status } = await post(`/kits/${kit.id}/decision`, form, cookie).catch(() => ({ status: 503 }))
    if (status !== 503 || tries === TRIES) return status
    await new Promise((resolve) => setTimeout(resolve, 50 + random() * 200))
  }
}

/** @param {string} path @param {URLSearchParams} form @param {string} cookie */
async function post(path, form, cookie) {
  const answer = await fetch(origin + path, {
    method: 'POST',
    body: form.toString(),
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin, cookie },
  })
  await answer.arrayBuffer()
  return answer
}

/** @param {number} seed */
function seeded(seed) {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}
