import { and, eq, or } from 'drizzle-orm'
import { declaredLinks, households, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds, visibleKits } from '~/server/visibility.server'

export type LinkForm = { id: string; reason: string }

/**
 * This actor's own word that they are tied to a household or its supplier: from now on others decide its kits.
 *
 * @throws {Refused} 404 neither the household nor a kit of it is visible to this actor
 */
export async function declareLink({ actor, store, now }: Context, householdId: string, form: LinkForm) {
  await store.write(async (tx) => {
    await mustBeVisible(tx, actor, householdId)
    const [link] = await tx
      .insert(declaredLinks)
      .values({ ...form, userId: actor.id, householdId, declaredAt: now, standing: true })
      .onConflictDoNothing()
      .returning({ id: declaredLinks.id })
    if (!link) return
    await recordEvent(tx, {
      actor,
      now,
      action: 'link.declared',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'user', id: actor.id },
      ],
    })
  })
}

async function mustBeVisible(tx: Db, actor: Actor, householdId: string) {
  const [household] = await tx
    .select({ id: households.id })
    .from(households)
    .leftJoin(kits, eq(kits.householdId, households.id))
    .where(
      and(eq(households.id, householdId), or(visibleHouseholds(tx, actor, 'household.read'), visibleKits(tx, actor))),
    )
    .limit(1)
  if (!household) throw new Refused('not-there', 404)
}
