import { v7 as uuidv7 } from 'uuid'

/** @typedef {Awaited<ReturnType<typeof import('./database.mjs').openDatabase>>} Database */

const DECIDERS = ['officer', 'officer2', 'officer3', 'officer4', 'officer5', 'lead']

/**
 * Copies one waiting request of the demonstration until there are two for every five decisions, asked for by the
 * officers in turn, and opens a line that has room for one in four of them.
 *
 * @param {Database} database
 * @param {number} decisions
 */
export async function fillWithKits(database, decisions) {
  const { people, copy } = await copier(database)
  const size = Math.ceil((decisions * 2) / 5)
  const kits = []
  await database.all('begin')
  for (let index = 0; index < size; index++) kits.push(await copy(index, 'submitted'))
  const room = Math.floor(size / 4)
  const lineId = await lineWithRoom(database, people[0]?.id, room * (kits[0]?.total ?? 0))
  await database.all('commit')
  return { kits, lineId, room, deciders: people.map(({ username }) => String(username)) }
}

/**
 * Copies of one waiting request of the demonstration.
 * @param {Database} database
 */
export async function copier(database) {
  const people = await database.all(`select id, username from users where username in (${quoted(DECIDERS)})`)
  const officers = people.filter(({ username }) => username !== 'lead')
  const [kit] = await database.all(
    `select k.* from kits k join kit_versions v on v.kit_id = k.id and v.number = k.current_version
     where k.state = 'submitted' and k.purpose = 'business' and not exists
       (select 1 from declared_links l where l.household_id = k.household_id)
     order by v.total limit 1`,
  )
  if (!kit) throw new Error('The demonstration has no request that waits.')
  const [version] = await database.all('select * from kit_versions where kit_id = ? and number = ?', [
    kit.id,
    kit.current_version,
  ])
  const lines = await database.all('select * from kit_lines where version_id = ?', [version?.id])
  const [caregiver] = await database.all('select * from people where id = ?', [kit.caregiver_id])
  if (!version) throw new Error('The request has lost its version.')

  /** @param {number} index @param {string} state @param {boolean} [apart] for a caregiver of its own */
  const copy = async (index, state, apart = false) => {
    const by = officers[index % officers.length]?.id
    const [id, versionId, caregiver_id] = [uuidv7(), uuidv7(), apart ? uuidv7() : kit.caregiver_id]
    if (apart) await insert(database, 'people', { ...caregiver, id: caregiver_id, code: `PROVE-${index}` })
    const asked = { requested_by_id: by, current_version: 1, state, caregiver_id }
    await insert(database, 'kits', { ...kit, ...asked, id, number: `PROVE-${index}` })
    const written = { number: 1, created_by_id: by, submitted_by_id: by }
    await insert(database, 'kit_versions', { ...version, ...written, id: versionId, kit_id: id })
    for (const line of lines) await insert(database, 'kit_lines', { ...line, id: uuidv7(), version_id: versionId })
    return { id, hash: String(version.content_hash), total: Number(version.total) }
  }
  return { people, copy }
}

/**
 * What must never be, counted in the rows.
 * @param {Database} database
 * @param {{ lineId: string }} world
 */
export async function faultsOf(database, { lineId }) {
  const one = async (/** @type {string} */ sql, /** @type {unknown[]} */ values = []) =>
    Number((await database.all(sql, values))[0]?.n ?? 0)
  const ours = `from kit_decisions d join kit_versions v on v.id = d.version_id join kits k on k.id = v.kit_id
    where k.number like 'PROVE-%'`
  const approvals = `${ours} and d.outcome = 'approved' and d.completes ${database.postgres ? '' : '= 1'}`
  const beyond = await one('select count(*) as n from budget_lines where id = ? and committed + spent > allotted', [
    lineId,
  ])
  const drift = await one(
    `select abs(l.committed - coalesce((select sum(e.committed) from budget_entries e where e.line_id = l.id), 0))
       + abs(l.committed - (select coalesce(sum(v.total), 0) ${approvals})) as n from budget_lines l where l.id = ?`,
    [lineId],
  )
  const overspent = beyond + (drift === 0 ? 0 : 1)
  const twice =
    (await one(`select count(*) as n from (select d.version_id ${ours} group by d.version_id having count(*) > 1) t`)) +
    (await one(
      `select count(*) as n from (select kit_id from budget_entries where line_id = ? and kind = 'committed'
       group by kit_id having count(*) > 1) t`,
      [lineId],
    ))
  const own = await one(`select count(*) as n ${ours} and d.decided_by_id = k.requested_by_id`)
  return { approved: await one(`select count(*) as n ${approvals}`), overspent, twice, own }
}

/** @param {Database} database @param {string} by @param {number} room */
export async function lineWithRoom(database, by, room) {
  const [grantId, lineId, at] = [uuidv7(), uuidv7(), database.postgres ? new Date() : Date.now()]
  const year = new Date().getUTCFullYear()
  await insert(database, 'grants', {
    id: grantId,
    donor: 'Proof',
    reference: `PROVE-${year}`,
    starts_on: `${year}-01-01`,
    ends_on: `${year}-12-31`,
    currency: 'XOF',
    amount: room,
    rate_thousandths: 1000,
    amount_xof: room,
    allotted_xof: room,
    recorded_by_id: by,
    recorded_at: at,
  })
  await insert(database, 'budget_lines', {
    id: lineId,
    grant_id: grantId,
    code: 'P1',
    label_fr: 'Preuve',
    label_en: 'Proof',
    purpose: 'business',
    allotted: room,
    committed: 0,
    spent: 0,
    opened_by_id: by,
    opened_at: at,
  })
  return lineId
}

/** @param {Database} database @param {string} table @param {Record<string, unknown>} row */
export async function insert(database, table, row) {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  await database.all(`insert into ${table} (${names.join(', ')}) values (${marks})`, Object.values(row))
}

/** @param {string[]} words */
function quoted(words) {
  return words.map((word) => `'${word}'`).join(', ')
}
