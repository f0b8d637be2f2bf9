import { finding } from './finding.js'

/**
 * @typedef {{ duty: string, by: string, at: string }} Step
 * @typedef {import('./finding.js').Pair} Pair
 */

/**
 * Whether one person took two steps that the rules give to two people. A step is held against those before it alone where
 * nothing forbids the other one later. Source: docs/programme-rules.md §4, §19 to §21, §23 and §25.
 *
 * @param {any} packet
 */
export function personsCheck(packet) {
  const asked = askedFor(packet)
  const handed = steps('handOver', packet.handovers, 'delivered', 'recordedAt')
  const decided = steps('approve', packet.decisions, 'decided')
  const wrong = [
    ...approvalPairs(packet, asked),
    ...before([...asked, ...decided], steps('choose', within(packet.purchases, 'choices'), 'chosen')),
    ...paymentPairs(packet, [...asked, ...decided], handed),
    ...handoverPairs(packet, asked, handed),
    ...lossPairs(packet, asked, handed),
    ...together(handed, steps('end', packet.endings, 'ended')),
  ]
  const once = wrong.filter(
    (pair, index) => wrong.findIndex((one) => JSON.stringify(one) === JSON.stringify(pair)) === index,
  )
  return finding('persons', once, asked.length + decided.length + handed.length + packet.payments.length)
}

/**
 * Whoever requested it, or wrote or submitted one of its versions.
 *
 * @param {any} packet
 * @returns {Step[]}
 */
function askedFor({ kit, versions }) {
  return [
    { duty: 'request', by: kit.requestedById, at: '' },
    ...steps('request', versions, 'created'),
    ...steps('request', versions, 'submitted'),
  ]
}

/**
 * Approvals that were not voided, in person or in another's place, and those who sat over the same version.
 *
 * @param {any} packet
 * @param {Step[]} asked
 */
function approvalPairs(packet, asked) {
  /** @type {Pair[]} */
  const wrong = []
  for (const { id } of packet.versions) {
    const given = approvalsOf(packet, id)
    const people = given.map(peopleBehind)
    wrong.push(...before(asked, people.flat()))
    people.forEach((first, index) => wrong.push(...together(first, people.slice(index + 1).flat())))
    for (const committee of sittingsOver(packet, id)) {
      const recorded = [step('committee', committee.sitting.recordedById, committee.recordedAt)]
      wrong.push(...before(asked, [...sitters(committee), ...recorded]))
      const last = given.filter(({ completes }) => completes).flatMap(peopleBehind)
      wrong.push(...together(recorded, last))
    }
  }
  return wrong
}

/**
 * @param {any} packet
 * @param {Step[]} decided
 * @param {Step[]} handed
 */
function paymentPairs({ payments, purchases }, decided, handed) {
  return payments.flatMap((/** @type {any} */ payment) => {
    const paid = steps('pay', [payment], 'paid')
    const lots = purchases.filter((/** @type {any} */ one) => one.id === payment.lotId)
    const received = steps('receive', within(lots, 'receipts'), 'received', 'recordedAt')
    const back = steps('refund', payment.refunds, 'recorded')
    return [...before(decided, paid), ...together([...received, ...handed, ...back], paid)]
  })
}

/**
 * @param {any} packet
 * @param {Step[]} asked
 * @param {Step[]} handed
 */
function handoverPairs(packet, asked, handed) {
  const verified = steps('verify', packet.verifications, 'verified', 'recordedAt')
  const approved = packet.handovers.flatMap((/** @type {any} */ handover) => {
    const own = steps('handOver', [handover], 'delivered', 'recordedAt')
    const approvals = approvalsOf(packet, handover.versionId).flatMap(peopleBehind)
    const sat = sittingsOver(packet, handover.versionId).flatMap(sitters)
    return together([...approvals, ...sat], own)
  })
  const back = steps('takeBack', packet.returns, 'recorded')
  return [...before(asked, handed), ...approved, ...before(handed, [...verified, ...back])]
}

/**
 * @param {any} packet
 * @param {Step[]} asked
 * @param {Step[]} handed
 */
function lossPairs({ losses }, asked, handed) {
  return losses.flatMap((/** @type {any} */ { decision, ...loss }) => {
    const decided = steps('decideLoss', decision ? [decision] : [], 'decided')
    return before([...asked, ...handed, ...steps('reportLoss', [loss], 'reported')], decided)
  })
}

/**
 * @param {any} packet
 * @param {string} ofVersion
 * @returns {any[]}
 */
function approvalsOf({ decisions }, ofVersion) {
  return decisions.filter(
    (/** @type {any} */ { versionId, outcome, voided }) =>
      versionId === ofVersion && outcome === 'approved' && voided === null,
  )
}

/**
 * @param {any} packet
 * @param {string} ofVersion
 * @returns {any[]}
 */
function sittingsOver({ committees }, ofVersion) {
  return committees.filter(
    (/** @type {any} */ { versionId, outcome }) => versionId === ofVersion && outcome === 'approved',
  )
}

/**
 * @param {any} decision
 * @returns {Step[]}
 */
function peopleBehind({ decidedById, onBehalfOfId, decidedAt }) {
  return [step('approve', decidedById, decidedAt), step('approve', onBehalfOfId, decidedAt)].filter(({ by }) => by)
}

/**
 * Members with an account who did not withdraw.
 *
 * @param {any} committee
 * @returns {Step[]}
 */
function sitters({ members, recused, recordedAt }) {
  return members
    .filter((/** @type {any} */ { userId, position }) => userId && !recused.includes(position))
    .map((/** @type {any} */ { userId }) => step('committee', userId, recordedAt))
}

/**
 * @param {Step[]} earlier
 * @param {Step[]} later
 * @returns {Pair[]}
 */
function before(earlier, later) {
  return later.flatMap((one) =>
    together(
      earlier.filter(({ at }) => at <= one.at),
      [one],
    ),
  )
}

/**
 * @param {Step[]} some
 * @param {Step[]} others
 * @returns {Pair[]}
 */
function together(some, others) {
  return some.flatMap((one) =>
    others.filter(({ by }) => by === one.by).map((other) => ({ duties: [one.duty, other.duty], by: one.by })),
  )
}

/**
 * @param {string} duty
 * @param {any[]} rows
 * @param {string} did
 * @returns {Step[]}
 */
function steps(duty, rows, did, at = `${did}At`) {
  return rows.filter((row) => row[`${did}ById`]).map((row) => step(duty, row[`${did}ById`], row[at] ?? ''))
}

/**
 * @param {string} duty
 * @param {string} by
 * @param {string} at
 * @returns {Step}
 */
function step(duty, by, at) {
  return { duty, by, at }
}

/**
 * @param {any[]} rows
 * @param {string} key
 * @returns {any[]}
 */
function within(rows, key) {
  return rows.flatMap((row) => row[key] ?? [])
}
