import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { closureRequests, households, lightChecks } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { familyOf } from './family'

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
