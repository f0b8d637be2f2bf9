import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { enrolments, households, people, schoolEndings } from '#db/schema/index'
import type { Store } from '#db/store'
import { batchPage } from '~/features/caseloads/batch-page.server'
import { childrenToEnrol } from '~/features/caseloads/children-to-enrol.server'
import { confirmBatch } from '~/features/caseloads/confirm-batch.server'
import { proposeBatch } from '~/features/caseloads/propose-batch.server'
import { undoBatch } from '~/features/caseloads/undo-batch.server'
import { endEnrolment } from '~/features/schooling/end-enrolment.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { recordRegister } from '~/features/schooling/record-register.server'
import { takeBackEnrolment } from '~/features/schooling/take-back-enrolment.server'
import { batchOf, enrolledLastYear } from '../factories/bulk'
import { childInPlan, enrolment } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('children of last year are enrolled together by their reports, and taken back together', async () => {
  const [one, other] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const [promoted, repeats, unseen] = [await childInPlan(one), await childInPlan(one), await childInPlan(one)]
  const last = {
    promoted: await enrolledLastYear(one, promoted.childId),
    repeats: await enrolledLastYear(one, repeats.childId),
  }
  await enrolledLastYear(one, unseen.childId)
  await endEnrolment(one, { enrolmentId: last.promoted, endedOn: '2026-07-10', endedWhy: 'promoted' })
  await endEnrolment(one, { enrolmentId: last.repeats, endedOn: '2026-07-10', endedWhy: 'yearFinished' })
  const years = { lastYear: '2025-2026', nextYear: '2026-2027' }
  const open = await childrenToEnrol(store.query, one.actor, years)
  expect(open.map(({ personId, schoolClass, kind }) => [personId, schoolClass, kind])).toEqual(
    expect.arrayContaining([
      [promoted.childId, 'CE1', 'promoted'],
      [repeats.childId, 'CP', 'repeating'],
      [unseen.childId, 'CP', 'returning'],
    ]),
  )
  expect(await childrenToEnrol(store.query, other.actor, years)).toEqual([])

  const id = uuidv7()
  const children = open.map(({ personId, schoolClass }) => ({
    personId,
    schoolClass,
    enrol: personId !== unseen.childId,
  }))
  const form = { id, schoolYear: '2026-2027', enrolledOn: '2026-10-05', registerSeen: true, children }
  await proposeBatch(one, form)
  await proposeBatch(one, form)
  expect((await batchPage(one, id))?.lines).toHaveLength(2)
  expect(await batchPage(other, id)).toBeNull()
  await expect(confirmBatch(one, id, { seen: 3 }, enrolChild)).rejects.toThrow('batch-changed')
  await confirmBatch(one, id, { seen: 2 }, enrolChild)
  await confirmBatch(one, id, { seen: 2 }, enrolChild)
  expect(await childrenToEnrol(store.query, one.actor, years)).toHaveLength(1)

  await undoBatch(one, id, { reason: 'Mauvaise école' }, takeBackEnrolment)
  expect(await childrenToEnrol(store.query, one.actor, years)).toHaveLength(3)
  const left = await store.query.select().from(enrolments).where(eq(enrolments.personId, promoted.childId))
  expect(left.map(({ schoolYear }) => schoolYear)).toEqual(['2025-2026'])
})

test('a register keeps the whole batch', async () => {
  const one = await contextOf(store, 'officer')
  const [{ childId }, second] = [await childInPlan(one), await childInPlan(one)]
  await enrolledLastYear(one, childId)
  await enrolledLastYear(one, second.childId)
  const id = uuidv7()
  const children = [childId, second.childId].map((personId) => ({ personId, enrol: true, schoolClass: 'CE1' as const }))
  await proposeBatch(one, { id, schoolYear: '2026-2027', enrolledOn: '2026-10-05', registerSeen: false, children })
  await confirmBatch(one, id, { seen: 2 }, enrolChild)
  const moveTo = (officerId: string) =>
    store.write((tx) => tx.update(households).set({ officerId }).where(eq(households.id, second.householdId)))
  await moveTo((await contextOf(store, 'officer')).actor.id)
  expect(await batchPage(one, id)).toMatchObject({ elsewhere: 1, lines: [{ personId: childId }] })
  await moveTo(one.actor.id)
  await recordRegister(one, { id: uuidv7(), childId, month: '2026-10', daysOpen: 20, daysPresent: 18, daysUnknown: 0 })
  await expect(undoBatch(one, id, { reason: 'x' }, takeBackEnrolment)).rejects.toThrow('batch-worked-on')
  expect((await batchPage(one, id))?.state).toBe('done')
  const later = { ...one, now: new Date(one.now.getTime() + 31 * 24 * 3600_000) }
  await expect(undoBatch(later, id, { reason: 'x' }, takeBackEnrolment)).rejects.toThrow('batch-undo-too-late')
})

test('a child is proposed once, by the last enrolment, and not for a school that has shut', async () => {
  const one = await contextOf(store, 'officer')
  const years = { lastYear: '2025-2026', nextYear: '2026-2027' }
  const [moved, left] = [await childInPlan(one), await childInPlan(one)]
  const first = await enrolledLastYear(one, moved.childId)
  await endEnrolment(one, { enrolmentId: first, endedOn: '2026-03-10', endedWhy: 'yearFinished' })
  const lastYear = { schoolYear: '2025-2026', enrolledOn: '2026-03-16' }
  const second = enrolment(moved.childId, { ...lastYear, kind: 'returning', schoolClass: 'CE1' })
  await enrolChild(one, second)
  await enrolledLastYear(one, left.childId)
  const proposed = await childrenToEnrol(store.query, one.actor, years)
  expect(proposed.map(({ lastEnrolmentId }) => lastEnrolmentId)).toContain(second.id)
  expect(proposed.map(({ personId }) => personId).sort()).toEqual([moved.childId, left.childId].sort())

  const id = await batchOf(one, left.childId)
  const schoolId = proposed.find(({ personId }) => personId === left.childId)?.schoolId ?? ''
  const ending = { schoolId, why: 'closed' as const, endedOn: '2026-09-01' }
  await store.write((tx) => tx.insert(schoolEndings).values({ ...ending, endedById: one.actor.id, endedAt: one.now }))
  const [child] = await store.query.select().from(people).where(eq(people.id, left.childId))
  await expect(confirmBatch(one, id, { seen: 1 }, enrolChild)).rejects.toMatchObject({
    reason: 'batch-school-ended',
    values: { code: child?.code },
  })
  const open = await childrenToEnrol(store.query, one.actor, years)
  expect(open.map(({ personId }) => personId)).not.toContain(left.childId)
})
