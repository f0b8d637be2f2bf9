import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { caseReopenings, people } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import { figuresHeld } from '~/features/programme/figures-held.server'
import { lateByOfficer } from '~/features/programme/late-by-officer.server'
import { outcomesByLink } from '~/features/programme/outcomes-by-link.server'
import { programmeFilter } from '~/features/programme/programme-filter'
import { programmeNumbers } from '~/features/programme/programme-numbers.server'
import '~/i18n/all-languages.server'
import { loader as csvLoader } from '~/routes/programme_.outcomes[.]csv'
import { loader as outcomesLoader } from '~/routes/programme_.outcomes'
import { setServices } from '~/server/services.server'
import { familyOf, planOf } from '../factories/family'
import { presenceOf, tenHouseholds, tenHouseholdsReadOn } from '../factories/programme'
import { requestOf } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
const tenIn = 'NE007005'

beforeAll(async () => {
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: false })
  await tenHouseholds(await contextOf(store, 'officer'), tenIn)
})

afterAll(() => store.close())

const inDepartment = (department: string | null, asOf = '2026-11-19') => ({ department, asOf, refusedAsOf: null })
const ten = inDepartment(tenIn, tenHouseholdsReadOn)

describe('outcomes by link', () => {
  test('the children at home come first, then one row for each other link', async () => {
    const rows = await outcomesByLink(await contextOf(store, 'lead'), ten)
    expect(rows.map(({ key }) => key)).toEqual([
      'M4.childrenAtHome',
      'C1.childrenAtHome',
      'C4.childrenAtHome',
      'M4.rcsi',
      'M4.fcs',
      'M6.income',
      'C1.attendance',
      'C3.reading',
      'C3.arithmetic',
    ])
  })

  test('the row of the ten households', async () => {
    expect((await rcsiRow('lead')).all).toMatchObject({
      eligible: 10,
      paired: 6,
      noBefore: 1,
      notFoundOrRefused: 1,
      notComputable: 1,
      notDone: 1,
      improved: { n: 3, interval: { share: 0.5 } },
      same: { n: 2 },
      worse: { n: 1 },
      signTestP: 0.625,
      overlap: 0,
    })
  })

  test('links that start at the due date show those who reached it beside those who did not', async () => {
    const rows = await outcomesByLink(await contextOf(store, 'lead'), ten)
    const split = rows.filter(({ byReached }) => byReached !== null).map(({ key }) => key)
    expect(split).toEqual(['C4.childrenAtHome', 'M6.income'])
  })

  test('another department has its own rows', async () => {
    const rows = await outcomesByLink(await contextOf(store, 'lead'), inDepartment('NE007010', tenHouseholdsReadOn))
    expect(rows.every(({ all }) => all.eligible === 0)).toBe(true)
  })

  test('small numbers stay in the team', async () => {
    const { all, windowOpen } = await rcsiRow('auditor')
    expect(all).toMatchObject({ eligible: null, paired: null, improved: null, noBefore: null, signTestP: null })
    expect(windowOpen).toBeNull()
  })

  test.each(['officer', 'tutor', 'mentor', 'administrator'] as const)('a %s counts nobody', async (role) => {
    expect((await rcsiRow(role)).all).toMatchObject({ eligible: 0, paired: 0 })
  })

  async function rcsiRow(role: Role) {
    const rows = await outcomesByLink(await contextOf(store, role), ten)
    const row = rows.find(({ key }) => key === 'M4.rcsi')
    if (!row) throw new Error('no row')
    return row
  }
})

describe('the programme in numbers', () => {
  test('both tracks count reached of due, and the last complete answer says who is at home', async () => {
    const officer = await contextOf(store, 'officer')
    const lead = await contextOf(store, 'lead')
    const department = 'NE007001'
    const home = await familyOf(officer, { departmentPcode: department })
    const away = await familyOf(officer, { departmentPcode: department })
    await familyOf(officer, { departmentPcode: department, closedOn: '2026-10-01' })
    await planOf(officer, home.householdId, [
      { code: 'M4', personId: home.caregiverId, plannedOn: '2026-10-01', completedOn: '2026-10-05' },
      { code: 'C1', personId: home.childIds[0], plannedOn: '2026-10-01', completedOn: '2026-10-01' },
      { code: 'C1', personId: home.childIds[1], plannedOn: '2026-10-01' },
    ])
    await planOf(officer, away.householdId, [{ code: 'M4', personId: away.caregiverId, plannedOn: '2026-12-01' }])
    await presenceOf(officer, home, '2026-11-01', null)
    await presenceOf(officer, away, '2026-11-01', 'work')

    const { presence, parents, children } = await programmeNumbers(lead, inDepartment(department))

    expect(presence).toEqual({ allHere: 1, someAway: 1, notKnown: 0 })
    expect(parents.find(({ code }) => code === 'M4')).toEqual({ code: 'M4', done: 1, due: 1 })
    expect(children.find(({ code }) => code === 'C1')).toEqual({ code: 'C1', done: 1, due: 2 })
    const auditor = await programmeNumbers(await contextOf(store, 'auditor'), inDepartment(department))
    expect(auditor.presence).toBeNull()
    expect(auditor.children.find(({ code }) => code === 'C1')).toEqual({ code: 'C1', done: null, due: null })
  })

  test('who was at home on a day stays the same when a case closes or a family comes back later', async () => {
    const officer = await contextOf(store, 'officer')
    const lead = await contextOf(store, 'lead')
    const departmentPcode = 'NE007004'
    const closedLater = await familyOf(officer, { departmentPcode, closedOn: '2026-11-01' })
    const closedBefore = await familyOf(officer, { departmentPcode, closedOn: '2026-10-31' })
    const backLater = await familyOf(officer, { departmentPcode, reunifiedOn: '2026-11-01' })
    const reopened = await familyOf(officer, { departmentPcode })
    const reopening = { closedOn: '2026-10-15', reopenedAt: new Date('2026-11-03T09:00Z'), why: 'childAway' as const }
    const of = { householdId: reopened.householdId, reopenedById: officer.actor.id, reason: 'A child left' }
    await store.write((tx) => tx.insert(caseReopenings).values({ id: uuidv7(), ...of, ...reopening }))
    for (const family of [closedLater, closedBefore, backLater, reopened])
      await presenceOf(officer, family, '2026-10-20', null)

    const on = async (day: string) => (await programmeNumbers(lead, inDepartment(departmentPcode, day))).presence
    expect(await on('2026-10-31')).toEqual({ allHere: 1, someAway: 0, notKnown: 0 })
    expect(await on('2026-11-03')).toEqual({ allHere: 2, someAway: 0, notKnown: 0 })
  })

  test('the officer with most late households stands first, closed ones left out', async () => {
    const [calm, busy] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
    const department = { departmentPcode: 'NE007002' }
    await familyOf(calm, { ...department, lateFrom: '2026-11-20' })
    await familyOf(busy, { ...department, lateFrom: '2026-11-19' })
    await familyOf(busy, { ...department, lateFrom: '2026-10-01', closedOn: '2026-11-01' })

    const caseloads = await lateByOfficer(await contextOf(store, 'lead'), inDepartment('NE007002'))

    expect(caseloads).toEqual([
      { officerId: busy.actor.id, officer: busy.actor.displayName, open: 1, late: 1 },
      { officerId: calm.actor.id, officer: calm.actor.displayName, open: 1, late: 0 },
    ])
  })

  test('what is held of the published cohort is counted as it was published', async () => {
    const person = (sex: 'male' | 'female', birthYear: number, n: number, reintegration = false) =>
      Array.from({ length: n }, () => {
        const id = uuidv7()
        const facts = { birthEstimated: true, caregiver: false, returnee: true, synthetic: true, createdAt: testNow }
        return { id, code: id, sex, birthYear, reintegration, centreCohort: '2022', ...facts }
      })
    await store.write((tx) =>
      tx
        .insert(people)
        .values([...person('male', 2005, 6, true), ...person('female', 2004, 7), ...person('female', 2010, 5)]),
    )

    const held = { assisted: 18, male: 6, female: 12, boys: 6, girls: 5, reintegration: 6 }
    expect(await figuresHeld(await contextOf(store, 'lead'))).toEqual(held)
    expect(await figuresHeld(await contextOf(store, 'auditor'))).toEqual(held)

    await store.write((tx) => tx.insert(people).values(person('male', 1990, 2)))
    expect(await figuresHeld(await contextOf(store, 'auditor'))).toBeNull()
  })
})

describe('the addresses', () => {
  test('the file says what the page says, a line for each row and part', async () => {
    const lead = await contextOf(store, 'lead')
    const file = await csv(await requestOf(lead, `/programme/outcomes.csv?department=${tenIn}`))
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const lines = (await file.text()).trim().split('\r\n')
    expect(lines).toHaveLength(1 + 9 + 4)
    expect(new Set(lines.map((line) => line.split('";"').length)).size).toBe(1)
  })

  test('what is chosen does not narrow the file, so that two files cannot be subtracted', async () => {
    const lead = await contextOf(store, 'lead')
    const whole = await (await csv(await requestOf(lead, '/programme/outcomes.csv'))).text()
    const chosen = `department=${tenIn}&sex=female&from=2026-06-01&to=2026-09-01&asOf=2026-11-01`
    const narrowed = await csv(await requestOf(lead, `/programme/outcomes.csv?${chosen}`))
    expect(narrowed.headers.get('Content-Disposition')).toContain('komawa-2026-10-31.csv')
    expect(await narrowed.text()).toBe(whole)
    expect(whole).toContain('"2026-10-31"')
  })

  test('somebody without the right is refused both', async () => {
    const officer = await contextOf(store, 'officer')
    const refusal = { init: { status: 403 } }
    await expect(csv(await requestOf(officer, '/programme/outcomes.csv'))).rejects.toMatchObject(refusal)
    const page = outcomesLoader({ request: await requestOf(officer, '/programme/outcomes'), params: {}, context })
    await expect(page).rejects.toMatchObject(refusal)
  })

  test.each(['2026-02-30', '2026-11-20', 'yesterday', '<b>'])('as of %j is refused, and today stands in', (asOf) => {
    const request = new Request(`http://localhost/programme?asOf=${encodeURIComponent(asOf)}`)
    expect(programmeFilter(request, 'lead', '2026-11-19')).toMatchObject({ asOf: '2026-11-19', refusedAsOf: asOf })
  })

  test('outside the team nobody chooses a department or a day', () => {
    const request = new Request(`http://localhost/programme?asOf=2026-11-01&department=${tenIn}`)
    const filter = { department: null, asOf: '2026-10-31', refusedAsOf: null }
    expect(programmeFilter(request, 'auditor', '2026-11-19')).toEqual(filter)
  })

  const context = { nonce: '', requestId: '', address: '' }

  async function csv(request: Request) {
    return await csvLoader({ request, params: {}, context })
  }
})
