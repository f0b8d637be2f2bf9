import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consents, exportedHouseholds, publishedSnapshots } from '#db/schema/index'
import type { Store } from '#db/store'
import { claimsPage } from '~/features/programme/claims-page.server'
import { linkCases } from '~/features/programme/link-cases.server'
import { outcomesByLink } from '~/features/programme/outcomes-by-link.server'
import { linksFilter, type ProgrammeFilter } from '~/features/programme/programme-filter'
import { publishedMonth } from '~/features/programme/published-month.server'
import '~/i18n/all-languages.server'
import { loader as csvLoader } from '~/routes/programme_.outcomes[.]csv'
import type { Context } from '~/server/context.server'
import { setServices } from '~/server/services.server'
import { tenHouseholds, tenHouseholdsReadOn } from '../factories/programme'
import { requestOf } from '../factories/signed-in-request'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
const tenIn = 'NE007005'

beforeAll(async () => {
  store = await testStore()
  await tenHouseholds(await contextOf(store, 'officer'), tenIn)
})

afterAll(() => store.close())

const inDepartment = (department: string | null, asOf = '2026-11-19') => ({ department, asOf, refusedAsOf: null })
const ten = inDepartment(tenIn, tenHouseholdsReadOn)

describe('the links narrowed', () => {
  const links = { commune: null, officer: null, kitType: null, risk: null, sex: null, from: null, to: null }

  test('by officer, risk, commune and kit type of the household, and by the day of the step', async () => {
    const lead = await contextOf(store, 'lead')
    const paired = async (narrowed: Partial<NonNullable<ProgrammeFilter['links']>>) => {
      const rows = await outcomesByLink(lead, { ...ten, links: { ...links, ...narrowed } })
      return rows.find(({ key }) => key === 'M4.rcsi')?.all.paired
    }
    expect(await paired({})).toBe(6)
    expect(await paired({ officer: uuidv7() })).toBe(0)
    expect(await paired({ risk: 'high' })).toBe(0)
    expect(await paired({ risk: 'medium' })).toBe(6)
    expect(await paired({ commune: 'NE007005001' })).toBe(0)
    expect(await paired({ kitType: 'sewing' })).toBe(0)
    expect(await paired({ from: '2027-01-11' })).toBe(3)
    expect(await paired({ from: '2027-01-11', to: '2027-02-01' })).toBe(2)
  })

  test('by the sex of the child, the links of households are left out', async () => {
    const lead = await contextOf(store, 'lead')
    const rows = await outcomesByLink(lead, { ...ten, links: { ...links, sex: 'female' } })
    expect(rows.map(({ key }) => key)).toEqual(['C1.attendance', 'C3.reading', 'C3.arithmetic'])
  })

  test('an auditor narrows nothing, so that nothing can be subtracted', () => {
    const request = new Request('http://localhost/programme/outcomes?officer=x&risk=high&sex=male&from=2026-01-01')
    expect(linksFilter(request, 'auditor', '2026-11-19')).toEqual({
      department: null,
      asOf: '2026-10-31',
      refusedAsOf: null,
    })
  })

  test('the households behind a cell are those of the own team', async () => {
    const lead = await contextOf(store, 'lead')
    const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
    await tenHouseholds(officer, 'NE007010')
    const filter = { ...inDepartment('NE007010', tenHouseholdsReadOn), links }
    const better = await linkCases(lead, filter, new URLSearchParams('link=M4.rcsi&cell=improved'))
    expect(better?.rows).toHaveLength(3)
    expect(better?.rows[0]).toMatchObject({ officerName: officer.actor.displayName, before: { value: 22 } })
    const stranger = await contextOf(store, 'lead')
    expect((await linkCases(stranger, filter, new URLSearchParams('link=M4.rcsi&cell=improved')))?.rows).toEqual([])
    expect(await linkCases(lead, filter, new URLSearchParams('link=M4.rcsi&cell=nothing'))).toBeNull()
  })
})

describe('a month outside the team', () => {
  test('is counted once and kept, so that nobody is told by what changes', async () => {
    const now = new Date('2027-06-03T09:00:00Z')
    setServices({ store, clock: () => now, demonstration: false })
    const auditor = { ...(await contextOf(store, 'auditor')), now }
    const [one, other] = await Promise.all([publishedMonth(auditor), publishedMonth(auditor)])
    expect(one).toMatchObject({ madeOn: '2027-06-03', held: { assisted: 0 } })
    expect(other).toEqual(one)
    const before = await file(auditor)
    const counted = one.numbers.outcomes.find(({ key }) => key === 'M4.rcsi')?.all
    expect(counted?.withheld).toBeDefined()
    expect(one.householdIds.length).toBeGreaterThanOrEqual(10)

    const officer = await contextOf(store, 'officer')
    const [first = ''] = one.householdIds
    await store.write((tx) => tx.insert(consents).values(refusalOf(officer, first)))
    const later = { ...auditor, now: new Date('2027-06-20T09:00:00Z') }
    expect(await publishedMonth(later)).toEqual(one)
    expect(await file(later)).toBe(before)
    expect((await claimsPage(later, 'fr')).withheld).toBe(false)
    const exported = await store.query.select().from(exportedHouseholds)
    expect(exported.filter(({ householdId }) => householdId === first)).toHaveLength(2)

    const next = await publishedMonth({ ...auditor, now: new Date('2027-07-02T09:00:00Z') })
    expect(next.householdIds).toEqual(one.householdIds.filter((id) => id !== first))
    expect(await store.query.select().from(publishedSnapshots)).toHaveLength(4)
  })

  async function file(auditor: Context) {
    const context = { nonce: '', requestId: '', address: '' }
    const request = await requestOf(auditor, '/programme/outcomes.csv')
    return await (await csvLoader({ request, params: {}, context })).text()
  }

  function refusalOf({ actor }: Context, householdId: string) {
    const asked = {
      askedOn: '2027-06-10',
      obtainedFrom: 'other' as const,
      recordedAt: new Date('2027-06-10T09:00:00Z'),
    }
    return { id: uuidv7(), householdId, purpose: 'reporting' as const, given: false, recordedById: actor.id, ...asked }
  }
})
