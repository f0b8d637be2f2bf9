import { checksOf } from './checks.js'
import { opened } from './openings.js'
import { endRows, lineRows, moneyRows, personWords, storyRows, valueWords } from './story.js'

/** @typedef {import('./checks.js').Given & { words: Record<string, Record<string, string>> }} PageGiven */

/** A sum, a count or a day: it is read whole, however narrow the page. */
const figure = /^[\d\s/.,:-]+(F CFA)?$/
const root = /** @type {HTMLElement} */ (document.getElementById('page'))
/** @type {PageGiven} */
let given = JSON.parse(document.getElementById('given')?.textContent ?? '{}')
let language = navigator.language.startsWith('fr') ? 'fr' : 'en'
void show()

async function show() {
  document.documentElement.lang = language
  if (!globalThis.crypto?.subtle) return root.replaceChildren(element('p', t('verify.noCrypto')))
  root.replaceChildren(element('p', t('verify.working')))
  try {
    const findings = await checksOf(given)
    const openings = given.openings === null ? null : JSON.parse(given.openings).openings
    const packet = opened(JSON.parse(given.packet), openings)
    root.replaceChildren(
      ...headOf(packet),
      ...verdictOf(findings, packet),
      ...storyOf(packet),
      ...picturesOf(),
      ...otherFiles(),
    )
  } catch (error) {
    root.replaceChildren(element('h1', t('verify.unreadable')), element('p', String(error)), ...otherFiles())
  }
  root.dataset['done'] = 'true'
}

/** @param {any} packet */
function headOf({ kit }) {
  const other = language === 'fr' ? 'en' : 'fr'
  const change = element('button', t(`verify.in.${other}`), { type: 'button', lang: other })
  change.addEventListener('click', () => {
    language = other
    void show()
  })
  const type = language === 'fr' ? kit.type.labelFr : kit.type.labelEn
  const head = JSON.parse(given.chain).head
  return [
    change,
    element('h1', t('verify.title', { number: kit.number })),
    element('p', `${type} · ${t(`verify.state.${kit.state}`)} · ${valueWords('caregiver', kit.caregiver, t)}`),
    element('p', t('verify.head', { code: head.code, position: head.position }), { class: 'quiet' }),
  ]
}

/**
 * @param {import('./finding.js').Finding[]} findings
 * @param {any} packet
 */
function verdictOf(findings, packet) {
  const wrong = findings.filter(({ state }) => state === 'no')
  const verdict = element('p', t(wrong.length === 0 ? 'verify.sound' : 'verify.tampered'), {
    id: 'verdict',
    class: wrong.length === 0 ? 'verdict' : 'verdict wrong',
    role: 'status',
    'data-verdict': wrong.length === 0 ? 'sound' : 'tampered',
  })
  const list = element('ul', '')
  for (const { key, state, places, count } of [...wrong, ...findings.filter(({ state }) => state !== 'no')]) {
    const item = element('li', `${t(`verify.mark.${state}`)} ${t(`verify.check.${key}`)} (${count}). `, {
      'data-check': key,
      'data-state': state,
    })
    if (state === 'no') item.append(element('strong', whereWords(places, packet)))
    if (state === 'open') item.append(t(`verify.open.${key}`))
    list.append(item)
  }
  const key = element('p', `${t('verify.key')} `, { class: 'quiet' })
  key.append(element('code', JSON.parse(given.chain).publicKey))
  const limits = element('p', t('verify.limits'), { class: 'quiet' })
  return [verdict, element('h2', t('verify.checks')), list, key, limits]
}

/**
 * @param {import('./finding.js').Place[]} places
 * @param {any} packet
 */
function whereWords(places, { people }) {
  const said = places.slice(0, 10).map((place) => {
    if (typeof place !== 'object') return String(place)
    const person = people.find((/** @type {any} */ one) => one.id === place.by)
    const [one, other] = place.duties.map((duty) => t(`verify.duty.${duty}`))
    return t('verify.pair', { who: personWords(person, place.by, t), one: one ?? '', other: other ?? '' })
  })
  return t('verify.where', { places: said.join(' · ') })
}

/** @param {any} packet */
function storyOf(packet) {
  const heads = ['item', 'quantity', 'unitPrice', 'total', 'delivered'].map((name) => t(`verify.field.${name}`))
  return [
    element('h2', t('verify.lines')),
    table(heads, lineRows(packet, t)),
    ...moneyOf(packet),
    element('h2', t('verify.ends')),
    ...endsOf(packet),
    element('h2', t('verify.story')),
    deedTable(storyRows(packet, t)),
  ]
}

/** @param {any} packet */
function endsOf(packet) {
  const { replaces } = packet.kit
  const rows = endRows(packet, t)
  const first = replaces && {
    kit: replaces.number,
    kind: valueWords('kind', replaces.kind, t),
    quantity: replaces.quantity,
  }
  return [
    ...(first ? [element('p', t('verify.replaces', first), { 'data-replaces': replaces.number })] : []),
    rows.length === 0 ? element('p', t('verify.noEnds'), { class: 'quiet' }) : deedTable(rows),
  ]
}

/** @param {{ at: string, what: string, who: string, says?: { name: string, value: string }[] | undefined }[]} deeds */
function deedTable(deeds) {
  const columns = ['at', 'what', 'who', 'says'].map((name) => t(`verify.column.${name}`))
  const rows = deeds.map(({ at, what, who, says = [] }) => [
    at,
    what,
    who,
    says.map(({ name, value }) => `${name} : ${value}`).join('\n'),
  ])
  return table(columns, rows)
}

/** @param {any} packet */
function moneyOf(packet) {
  const rows = moneyRows(packet, t)
  if (rows.length === 0) return []
  const columns = ['at', 'what', 'from', 'committed', 'spent'].map((name) => t(`verify.column.${name}`))
  return [element('h2', t('verify.money')), table(columns, rows)]
}

function picturesOf() {
  if (given.pictures.length === 0) return []
  const shown = given.pictures.map(({ id, base64 }) =>
    element('img', '', { src: `data:image/jpeg;base64,${base64}`, alt: id }),
  )
  return [element('h2', t('verify.pictures')), ...shown]
}

/** The files of the packet, in the place of those that this page carries. */
function otherFiles() {
  const label = element('label', `${t('verify.others')} `)
  const input = /** @type {HTMLInputElement} */ (element('input', '', { type: 'file', multiple: '', id: 'others' }))
  input.addEventListener('change', () => void takeFiles([...(input.files ?? [])]))
  label.append(input)
  return [element('h2', t('verify.othersTitle')), label]
}

/** @param {File[]} files */
async function takeFiles(files) {
  for (const file of files) {
    if (file.name === 'packet.json') given = { ...given, packet: await file.text() }
    if (file.name === 'openings.json') given = { ...given, openings: await file.text() }
    const id = /^([\w-]+)\.jpg$/.exec(file.name)?.[1]
    if (!id) continue
    const bytes = new Uint8Array(await file.arrayBuffer())
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    given = { ...given, pictures: [...given.pictures.filter((one) => one.id !== id), { id, base64 }] }
  }
  await show()
}

/**
 * @param {string[]} heads
 * @param {string[][]} rows
 */
function table(heads, rows) {
  const made = element('table', '')
  const head = element('tr', '')
  head.append(...heads.map((words) => element('th', words, { scope: 'col' })))
  const body = rows.map((cells) => {
    const row = element('tr', '')
    row.append(...cells.map((words) => element('td', words, figure.test(words) ? { class: 'figure' } : {})))
    return row
  })
  made.append(head, ...body)
  const frame = element('div', '', { class: 'wide', tabindex: '0' })
  frame.append(made)
  return frame
}

/**
 * @param {string} name
 * @param {string} words
 * @param {Record<string, string>} attributes
 */
function element(name, words, attributes = {}) {
  const made = document.createElement(name)
  made.textContent = words
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} values
 */
function t(key, values = {}) {
  const words = given.words[language]?.[key] ?? key
  return words.replace(/{{(\w+)}}/g, (_, name) => String(values[name] ?? ''))
}
