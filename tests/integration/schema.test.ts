import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attendanceRegisters,
  declaredLinks,
  groups,
  kitDecisions,
  kitDeliveryLines,
  kitLines,
  kitVerificationLines,
  kitVersions,
  people,
} from '#db/schema/index'
import type { Store } from '#db/store'
import { contentHash } from '~/server/content-hash.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { registerHousehold } from '~/features/households/register-household.server'
import type { Context } from '~/server/context.server'
import { householdForm } from '../factories/households'
import { draftKit, oilKitType, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  await setCeiling(officer, 200_000)
})

afterAll(() => store.close())

test('what was typed of a kit line or a group stands sealed and reads as typed', async () => {
  const { kitId, householdId, caregiverId } = await draftKit(officer)
  const { groupId } = await groupWith(await contextOf(store, 'tutor'), [])
  const raw = await store.query.select({ item: sql<string>`${kitLines.item} || ''` }).from(kitLines)
  const [group] = await store.query
    .select({ name: sql<string>`${groups.name} || ''`, read: groups.name })
    .from(groups)
    .where(eq(groups.id, groupId))

  expect(raw.filter(({ item }) => /arachide|foyer/i.test(item))).toEqual([])
  expect(group?.name).not.toContain('Lettre')
  expect(group?.read).toBe('Groupe Lettre')
  const { kit } = (await kitPage(officer, kitId)) ?? {}
  expect(kit?.lines.map(({ item }) => item)).toEqual(requestForm('', '').lines.map(({ item }) => item))
  const { code, version } = await oilKitType(store)
  const { supplier, lines } = requestForm(caregiverId, '')
  const clear = lines.map((line, index) => ({ ...line, position: index + 1 }))
  const [{ salt } = { salt: null }] = await store.query.select().from(kitVersions).where(eq(kitVersions.kitId, kitId))
  expect(salt).toMatch(/^[0-9a-f]{32}$/)
  expect(kit?.contentHash).toBe(
    contentHash({ householdId, caregiverId, kitType: code, kitTypeVersion: version, supplier, salt, lines: clear }),
  )
})

test('no row holds less than nothing, more days than there were, or a refusal without a reason', async () => {
  const { kitId } = await waitingKit(officer)
  const { childId } = await childInPlan(officer)
  const [version] = await store.query.select().from(kitVersions).where(eq(kitVersions.kitId, kitId))
  const versionId = version?.id ?? ''
  const month = { id: uuidv7(), personId: childId, month: '2026-10', daysOpen: 20, daysPresent: 21, daysUnknown: 0 }
  const decision = {
    id: uuidv7(),
    versionId,
    step: 1,
    outcome: 'declined' as const,
    contentHash: 'x',
    noLinkDeclared: true,
    decidedById: officer.actor.id,
    decidedAt: officer.now,
  }

  const broken = [
    store.write((tx) => tx.update(kitVersions).set({ total: -1 }).where(eq(kitVersions.id, versionId))),
    store.write((tx) => tx.update(kitLines).set({ quantity: 0 }).where(eq(kitLines.versionId, versionId))),
    store.write((tx) =>
      tx.insert(attendanceRegisters).values({ ...month, recordedById: officer.actor.id, recordedAt: officer.now }),
    ),
    store.write((tx) => tx.insert(kitDecisions).values(decision)),
    store.write((tx) => tx.update(people).set({ motherId: uuidv7() }).where(eq(people.id, childId))),
    store.write((tx) =>
      tx.insert(declaredLinks).values({
        id: uuidv7(),
        userId: officer.actor.id,
        householdId: uuidv7(),
        reason: 'x',
        declaredAt: officer.now,
        standing: true,
      }),
    ),
  ]

  const results = await Promise.allSettled(broken)
  expect(results.map(({ status }) => status)).toEqual(broken.map(() => 'rejected'))
})

test('a child may stand before the mother on the form', async () => {
  const form = householdForm()
  const { id } = await registerHousehold(officer, { ...form, members: [...form.members].reverse() })

  const rows = await store.query.select({ motherId: people.motherId }).from(people).where(eq(people.householdId, id))
  expect(rows.filter(({ motherId }) => motherId !== null)).toHaveLength(1)
})

test('what was handed over and counted of one line is found by the line', async () => {
  if (process.env['DATABASE_URL'] !== undefined) return
  for (const lines of [kitDeliveryLines, kitVerificationLines]) {
    const query = store.query.select({ id: lines.lineId }).from(lines).where(eq(lines.lineId, uuidv7()))
    const plan = await store.query.all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`)
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/INDEX kit_(delivery|verification)_lines_of_line/)
  }
})
