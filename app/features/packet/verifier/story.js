import { deedsOf, handedOf } from './deeds.js'

/** What a person reads of a deed, in order. */
const shown = {
  version: ['number', 'total', 'supplier', 'waivedWhy', 'waivedReason', 'reason'],
  submission: ['number', 'contentHash'],
  decision: ['outcome', 'step', 'reason', 'otherWay', 'ceiling'],
  void: [],
  committee: ['number', 'heldOn', 'outcome', 'reason', 'place'],
  cancellation: ['reason', 'otherWay'],
  ending: ['released', 'reason'],
  lot: ['number', 'market', 'note'],
  quote: ['supplier', 'quotedOn', 'total', 'note'],
  waiver: ['why', 'reason'],
  choice: ['reason'],
  order: ['number', 'orderedOn', 'dueOn'],
  receipt: ['receivedOn', 'store', 'note'],
  shortage: ['reason'],
  payment: ['number', 'supplier', 'amount', 'paidOn', 'method', 'reference', 'note'],
  refund: ['part', 'receivedOn', 'reason'],
  handover: [
    'receiptNumber',
    'deliveredOn',
    'place',
    'witness',
    'caregiverPresent',
    'childPresent',
    'signedBy',
    'note',
  ],
  goodsBack: ['quantity', 'movedOn', 'reason'],
  verification: ['verifiedOn', 'note'],
  loss: ['kind', 'line', 'quantity', 'happenedOn', 'story'],
  lossDecision: ['outcome', 'reason'],
}

/** What ended before its time, came back or was lost. */
const endings = ['void', 'cancellation', 'ending', 'goodsBack', 'loss', 'lossDecision']

const francs = ['total', 'amount', 'ceiling', 'part', 'unitPrice', 'released']

/**
 * The deeds of a kit as rows to read, oldest first.
 *
 * @param {any} packet with what is opened in place
 * @param {(key: string, values?: Record<string, string | number>) => string} t
 */
export function storyRows(packet, t) {
  const people = new Map(packet.people.map((/** @type {any} */ person) => [person.id, person]))
  return deedsOf(packet).map(({ kind, at, by, row }) => ({
    kind,
    at: momentOf(at),
    what: t(`verify.kind.${kind}`),
    who: personWords(people.get(by), by, t),
    says: /** @type {Record<string, string[]>} */ (shown)[kind]
      ?.filter((name) => row[name] !== null && row[name] !== undefined && row[name] !== '')
      .map((name) => ({ name: t(`verify.field.${name}`), value: valueWords(name, row[name], t) })),
  }))
}

/**
 * What was voided, cancelled, ended or lost, what was decided about it, and what was asked for in its place.
 *
 * @param {any} packet with what is opened in place
 * @param {(key: string, values?: Record<string, string | number>) => string} t
 */
export function endRows(packet, t) {
  const rows = storyRows(packet, t).filter(({ kind }) => endings.includes(kind))
  const again = packet.losses.flatMap((/** @type {any} */ { replacements }) => replacements)
  return [
    ...rows,
    ...again.map((/** @type {any} */ { number, requestedAt }) => ({
      at: momentOf(requestedAt),
      what: t('verify.kind.replacement'),
      who: '',
      says: [{ name: t('verify.field.number'), value: number }],
    })),
  ]
}

/**
 * The approved lines with what was handed over of each.
 *
 * @param {any} packet
 * @param {(key: string, values?: Record<string, string | number>) => string} t
 */
export function lineRows(packet, t) {
  const version = packet.versions.find((/** @type {any} */ one) => one.number === packet.kit.currentVersion)
  return version.lines.map((/** @type {any} */ line) => [
    valueWords('item', line.item, t),
    `${line.quantity} ${codeWords(line.unit, t)}`,
    valueWords('unitPrice', line.unitPrice, t),
    valueWords('total', line.unitPrice * line.quantity, t),
    String(handedOf(packet, line.id)),
  ])
}

/**
 * Every movement of the kit's money on its budget line, oldest first.
 *
 * @param {any} packet
 * @param {(key: string, values?: Record<string, string | number>) => string} t
 */
export function moneyRows({ budget: { entries, lines } }, t) {
  return entries.map((/** @type {any} */ entry) => {
    const line = lines.find((/** @type {any} */ one) => one.id === entry.lineId)
    const from = line ? `${line.code} · ${line.grant.donor} · ${line.grant.reference}` : ''
    const amounts = [entry.committed, entry.spent].map((amount) => valueWords('amount', amount, t))
    return [momentOf(entry.at), t(`verify.entry.${entry.kind}`), from, ...amounts]
  })
}

/**
 * @param {any} person
 * @param {string} id
 * @param {(key: string) => string} t
 */
export function personWords(person, id, t) {
  const code = String(id).slice(-4).toUpperCase()
  if (!person) return code
  const name = typeof person.name === 'object' && 'value' in person.name ? `${person.name.value}, ` : ''
  return `${name}${t(`verify.role.${person.role}`)} ${code}`
}

/**
 * @param {string} name
 * @param {any} value
 * @param {(key: string) => string} t
 * @returns {string}
 */
export function valueWords(name, value, t) {
  if (value === null) return ''
  if (typeof value === 'object')
    return 'value' in value ? valueWords(name, value.value, t) : `${t('verify.withheld')} ${value.sealed.slice(0, 8)}`
  if (typeof value === 'boolean') return t(value ? 'verify.yes' : 'verify.no')
  if (francs.includes(name)) return `${value.toLocaleString('fr-FR')} F CFA`
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value.split('-').reverse().join('/')
  return codeWords(String(value), t)
}

/**
 * Codes in words where there are some; anything else as it stands.
 *
 * @param {string} code
 * @param {(key: string) => string} t
 */
function codeWords(code, t) {
  const words = t(`verify.code.${code}`)
  return words === `verify.code.${code}` ? code : words
}

/** @param {string} at ISO 8601, shown by Niger's clock */
function momentOf(at) {
  const there = new Date(Date.parse(at) + 3600_000).toISOString()
  return `${there.slice(8, 10)}/${there.slice(5, 7)}/${there.slice(0, 4)} ${there.slice(11, 16)}`
}
