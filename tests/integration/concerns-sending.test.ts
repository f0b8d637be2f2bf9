import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessLog, groupMembers } from '#db/schema/index'
import type { Store } from '#db/store'
import { newWorry } from '~/features/concerns/new-worry.server'
import { ownWorry } from '~/features/concerns/own-worries.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { worry } from '../factories/concerns'
import { familyOf } from '../factories/family'
import { personOfCentre } from '../factories/intake'
import { groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let tutor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  tutor = await contextOf(store, 'tutor')
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('somebody at the centre is named to who follows them, and nobody else; each look is noted', async () => {
  const other = await contextOf(store, 'officer')
  const personId = await personOfCentre(other)
  expect((await newWorry(other, personId)).child).toMatchObject({ firstName: 'Moussa' })
  expect((await newWorry(officer, personId)).child).toBeNull()
  expect(await looksAt(personId)).toEqual([other.actor.id])

  const form = worry({ personId, words: 'Seen at the market' })
  await raiseConcern(officer, form)
  expect(await ownWorry(officer, form.id)).toMatchObject({ child: null, words: 'Seen at the market' })
})

test('a child of another officer in the group of an own one is not named', async () => {
  const [own, others] = [await familyOf(officer), await familyOf(await contextOf(store, 'officer'))]
  await groupWith(tutor, [own.childIds[0], others.childIds[0]])
  expect((await newWorry(officer, own.childIds[0])).child).not.toBeNull()
  expect((await newWorry(officer, others.childIds[0])).child).toBeNull()
})

test('a child who left the group is named neither on the form nor on the receipt', async () => {
  const { childIds } = await familyOf(officer)
  const { groupId } = await groupWith(tutor, [childIds[0]])
  const form = worry({ personId: childIds[0] })
  await raiseConcern(tutor, form)
  expect(await ownWorry(tutor, form.id)).toMatchObject({ child: { firstName: 'Mariama' } })
  const member = and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, childIds[0]))
  await store.write((tx) => tx.update(groupMembers).set({ leftOn: '2026-11-18' }).where(member))
  expect((await newWorry(tutor, childIds[0])).child).toBeNull()
  expect(await ownWorry(tutor, form.id)).toMatchObject({ child: null })
})

async function looksAt(subjectId: string) {
  await flushAccessLog(store)
  const rows = await store.query.select().from(accessLog).where(eq(accessLog.subjectId, subjectId))
  return rows.map(({ userId }) => userId)
}
