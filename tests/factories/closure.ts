import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { closureRequests, households, lightChecks, people, whereabouts } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Context } from '~/server/context.server'
import { focalPointOf } from './concerns'
import { familyOf, planOf } from './family'
import { contextOf } from './staff'

/** A request to close that waits for the lead's answer. */
export async function closureAskedBy({ actor, store, now }: Context, householdId: string) {
  const id = uuidv7()
  const said = { childView: 'Je veux rester.', caregiverView: 'Elle va bien.', laterHelp: 'Le chef du village' }
  await store.write((tx) =>
    tx.insert(closureRequests).values({
      ...{ id, householdId, reason: 'formal_closing', checklist: [], ...said },
      askedById: actor.id,
      askedAt: now,
    }),
  )
  return id
}

/** A closed case with a light check that is due. */
export async function lightCheckOf(context: Context) {
  const { householdId, childIds } = await familyOf(context, { reunifiedOn: '2025-05-19' })
  const id = uuidv7()
  await context.store.write(async (tx) => {
    await tx.update(households).set({ closedOn: '2026-08-19' }).where(eq(households.id, householdId))
    await tx.insert(lightChecks).values({ id, householdId, months: 3, dueOn: '2026-11-19' })
  })
  return { id, householdId, childIds }
}

/** A light check that was done, of a case that was opened again since. */
export async function lightCheckDone({ actor, store, now }: Context, householdId: string) {
  const id = uuidv7()
  const done = { doneOn: '2026-10-20', how: 'call' as const, doneById: actor.id, recordedAt: now }
  await store.write((tx) => tx.insert(lightChecks).values({ id, householdId, months: 3, dueOn: '2026-10-19', ...done }))
  return id
}

/** The form of an officer who asks. */
export const closureForm = () => ({
  id: uuidv7(),
  reason: 'formal_closing' as const,
  childView: 'Elle veut rester chez sa mère.',
  caregiverView: 'Le commerce nourrit la maison.',
  laterHelp: 'Le chef du village',
})

/** An officer's case, eighteen months after the return, with a child seen at home three times. */
export async function caseToClose(store: Store) {
  const lead = await contextOf(store, 'lead')
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const focal = await focalPointOf(store, 'mentor')
  const family = await familyOf(officer, { reunifiedOn: '2025-05-19' })
  const [child] = family.childIds
  await planOf(officer, family.householdId, [{ code: 'X', plannedOn: '2026-05-19' }])
  await store.write(async (tx) => {
    await tx.update(people).set({ returnee: true }).where(eq(people.id, child))
    await tx.insert(whereabouts).values(
      ['2026-02-01', '2026-06-01', '2026-10-01'].map((seenOn) => ({
        id: uuidv7(),
        ...{ householdId: family.householdId, personId: child, seenOn, state: 'here' as const },
        ...{ sourceKind: 'visit' as const, sourceId: uuidv7(), recordedById: officer.actor.id },
      })),
    )
  })
  return { lead, officer, focal, ...family, child }
}
