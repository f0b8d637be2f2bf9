import { v7 as uuidv7 } from 'uuid'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { people, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { searchAll } from '~/features/comfort/search-all.server'
import { endIntake } from '~/features/intake/end-intake.server'
import { endService } from '~/features/intake/end-service.server'
import { intakeHistory } from '~/features/intake/intake-history.server'
import { overdueServices } from '~/features/intake/overdue-services.server'
import { peopleFilters } from '~/features/intake/people-filters'
import { peoplePage, peoplePageSize } from '~/features/intake/people-page.server'
import { personHead } from '~/features/intake/person-file.server'
import { recordSensitisation, type SensitisationForm } from '~/features/intake/record-sensitisation.server'
import { sensitisationFilters } from '~/features/intake/sensitisation-filters'
import { sensitisationsPage, sensitisationsPageSize } from '~/features/intake/sensitisations-page.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { household } from '../factories/households'
import { personOfCentre, personWithFamily } from '../factories/intake'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
beforeAll(async () => {
  store = await testStore()
})
beforeEach(async () => {
  officer = await contextOf(store, 'officer')
})

test('the list is paged by code, newest first; a known name is looked up by the search and never by the address', async () => {
  for (let index = 0; index < peoplePageSize + 2; index += 1)
    await personOfCentre(officer, { givenName: index === 7 ? 'Maïmouna' : 'Issa' })
  const first = await listed(officer, '')
  expect(first).toMatchObject({ matching: peoplePageSize + 2, previous: null })
  const codes = first.rows.map(({ code }) => code)
  expect(codes).toEqual([...codes].sort().reverse())
  const second = await listed(officer, queryOf(first.next))
  expect(second.rows).toHaveLength(2)
  expect((await listed(officer, queryOf(second.previous))).rows).toEqual(first.rows)
  const named = await searchAll(officer, 'maimouna')
  expect(named.flatMap(({ kind, items }) => items.map(({ href }) => `${kind} ${href.slice(0, 8)}`))).toEqual([
    'people /people/',
  ])
  const asked = await listed(officer, 'q=maimouna&state=inShelter')
  expect(asked).toMatchObject({ matching: peoplePageSize + 2, filters: { namedInAddress: true } })
  expect(JSON.stringify(asked)).not.toContain('maimouna')
  for (const role of ['tutor', 'mentor', 'auditor', 'administrator', 'officer', 'lead'] as const) {
    const page = await listed(await contextOf(store, role), '')
    expect(page, role).toMatchObject({ rows: [], matching: 0 })
  }
})

test('the state is a filter, and the lead sees the team', async () => {
  const atCentre = await personOfCentre(officer)
  const { personId: tracing, serviceId } = await personWithFamily(officer)
  const ended = await personOfCentre(officer)
  await endIntake(officer, ended, {
    id: uuidv7(),
    reason: 'repatriated',
    endedOn: '2026-11-12',
    note: 'Rentré au Nigeria.',
  })
  const lead = await contextOf(store, 'lead')
  await store.write((tx) => tx.update(users).set({ supervisorId: lead.actor.id }).where(eq(users.id, officer.actor.id)))
  for (const reader of [officer, lead]) {
    expect(ids(await listed(reader, 'state=atCentre'))).toEqual([atCentre])
    expect(ids(await listed(reader, 'state=tracing'))).toEqual([tracing])
    expect(ids(await listed(reader, 'state=ended'))).toEqual([ended])
    expect(ids(await listed(reader, 'state=reunified'))).toEqual([])
  }
  expect((await listed(officer, 'state=tracing')).rows[0]).toMatchObject({ overdue: true })
  expect((await overdueServices(officer)).rows.map((row) => row.serviceId)).toEqual([serviceId])
  await endService(officer, tracing, serviceId, { status: 'implemented', endedOn: '2026-11-04' })
  expect((await overdueServices(officer)).rows).toEqual([])
  expect((await listed(officer, 'state=tracing')).rows[0]).toMatchObject({ overdue: false })
  const history = await intakeHistory(officer, tracing)
  expect(history.services[0]).toMatchObject({ overdue: false, outcome: { status: 'implemented' } })
})

test('somebody in nobody’s charge is a code that every officer can open', async () => {
  const id = await personOfCentre(officer)
  const copy = uuidv7()
  const [row] = await store.query.select().from(people).where(eq(people.id, id))
  if (!row) throw new Error('nobody registered')
  await store.write((tx) => tx.insert(people).values({ ...row, id: copy, code: 'P-2019-0001' }))
  const stranger = await contextOf(store, 'officer')
  expect((await listed(stranger, 'state=waiting')).rows).toMatchObject([{ id: copy, name: '', stage: null }])
  expect(await personHead(stranger, copy)).toMatchObject({ name: 'P-2019-0001', intake: null, steps: null })
  await store.write((tx) => tx.delete(people).where(eq(people.id, copy)))
})

test('meetings in villages are one’s own or the team’s, filtered and paged', async () => {
  const { id: homeId } = await household(officer)
  for (let index = 0; index < sensitisationsPageSize; index += 1) await recordSensitisation(officer, meeting())
  const about = meeting({ place: 'NE007006004', topics: ['school'], leaders: ['schoolHead'], households: [homeId] })
  await recordSensitisation(officer, about)
  await recordSensitisation(officer, about)
  const first = await sensitisationsPage(officer, sensitisationFilters(new URLSearchParams()))
  expect(first.rows).toHaveLength(sensitisationsPageSize)
  const second = await sensitisationsPage(officer, sensitisationFilters(new URLSearchParams(queryOf(first.next))))
  expect(second).toMatchObject({ next: null })
  expect(second.rows).toHaveLength(1)
  for (const query of ['place=NE007006004', 'topic=school', 'leader=schoolHead']) {
    const { rows } = await sensitisationsPage(officer, sensitisationFilters(new URLSearchParams(query)))
    expect(rows, query).toMatchObject([{ id: about.id, households: [{ householdId: homeId }] }])
  }
  expect(await actionsOn(store, homeId)).toContain('village.sensitised')
  const stranger = await contextOf(store, 'officer')
  expect((await sensitisationsPage(stranger, sensitisationFilters(new URLSearchParams()))).rows).toEqual([])
  await expect(recordSensitisation(stranger, meeting({ households: [homeId] }))).rejects.toThrow('not-there')
  await expect(recordSensitisation(stranger, meeting({ heldOn: '2026-11-20' }))).rejects.toThrow('intake-in-future')
  await expect(recordSensitisation(await contextOf(store, 'mentor'), meeting())).rejects.toThrow('not-your-role')
})

function meeting(overrides: Partial<SensitisationForm> = {}): SensitisationForm {
  return {
    id: uuidv7(),
    heldOn: '2026-11-10',
    place: 'NE007005008',
    village: 'Garin Dawa',
    leaders: ['villageChief'],
    peopleMet: 20,
    topics: ['begging'],
    households: [],
    ...overrides,
  }
}

function listed(context: Context, query: string) {
  return peoplePage(context, peopleFilters(new URLSearchParams(query)))
}

function ids(page: Awaited<ReturnType<typeof peoplePage>>) {
  return page.rows.map(({ id }) => id)
}

function queryOf(href: string | null) {
  return href?.split('?')[1] ?? ''
}
