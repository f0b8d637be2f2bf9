/**
 * Every deed of the story that somebody did at some moment: behind each stands a sealed event.
 *
 * @param {any} packet
 * @returns {{ kind: string, at: string, by: string, row: any }[]} oldest first
 */
export function deedsOf(packet) {
  const deeds = [
    ...each('version', packet.versions, 'created'),
    ...each('submission', packet.versions, 'submitted'),
    ...each('decision', packet.decisions, 'decided'),
    ...each('void', under(packet.decisions, 'voided'), 'voided'),
    ...each('committee', committeesOf(packet), 'recorded'),
    ...each('cancellation', packet.cancellations, 'cancelled'),
    ...each('ending', packet.endings, 'ended'),
    ...each('lot', packet.purchases, 'opened'),
    ...each('quote', under(packet.purchases, 'quotes'), 'recorded'),
    ...each('waiver', under(packet.purchases, 'waivers'), 'recorded'),
    ...each('choice', under(packet.purchases, 'choices'), 'chosen'),
    ...each('order', under(packet.purchases, 'orders'), 'ordered'),
    ...each('receipt', under(packet.purchases, 'receipts'), 'received', 'recordedAt'),
    ...each('shortage', under(packet.purchases, 'shortages'), 'closed'),
    ...each('payment', packet.payments, 'paid'),
    ...each('refund', under(packet.payments, 'refunds'), 'recorded'),
    ...each('handover', packet.handovers, 'delivered', 'recordedAt'),
    ...each('goodsBack', broughtBack(packet), 'moved', 'recordedAt'),
    ...each('verification', packet.verifications, 'verified', 'recordedAt'),
    ...each('loss', packet.losses, 'reported'),
    ...each('lossDecision', under(packet.losses, 'decision'), 'decided'),
  ]
  return deeds.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** @param {any} packet */
function committeesOf(packet) {
  return packet.committees.map((/** @type {any} */ one) => ({ ...one, ...one.sitting, outcome: one.outcome }))
}

/** @param {any} packet */
function broughtBack({ movements }) {
  return movements.filter((/** @type {any} */ { kind }) => kind === 'returned')
}

/**
 * @param {string} kind
 * @param {any[]} rows
 * @param {string} did
 * @param {string} at
 */
function each(kind, rows, did, at = `${did}At`) {
  return rows
    .filter((row) => row[at] !== null && row[at] !== undefined)
    .map((row) => ({ kind, at: row[at], by: row[`${did}ById`], row }))
}

/**
 * @param {any[]} rows
 * @param {string} key
 */
function under(rows, key) {
  return rows.flatMap((row) => row[key] ?? [])
}

/**
 * How many of a line the family was given and did not give back.
 *
 * @param {any} packet
 * @param {string} ofLine
 * @returns {number}
 */
export function handedOf({ handovers, returns }, ofLine) {
  const sum = (/** @type {any[]} */ rows) =>
    rows.filter(({ lineId }) => lineId === ofLine).reduce((all, { quantity }) => all + quantity, 0)
  return sum(under(handovers, 'lines')) - sum(returns)
}
