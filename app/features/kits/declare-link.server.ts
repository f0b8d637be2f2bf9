import { and, eq } from 'drizzle-orm'
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
 * @param of the household itself, or a kit of it that this actor sees
 * @throws {Refused} 404 not visible to this actor
 */
export async function declareLink(
  { actor, store, now }: Context,
  of: { householdId: string } | { kitId: string },
  form: LinkForm,
) {
  await store.write(async (tx) => {
    if (await isDeclaredAlready(tx, actor, form.id)) return
    const householdId =
      'kitId' in of ? await householdOfKit(tx, actor, of.kitId) : await visible(tx, actor, of.householdId)
    if (householdId === undefined) throw new Refused('not-there', 404)
    await tx.insert(declaredLinks).values({ ...form, userId: actor.id, householdId, declaredAt: now, standing: true })
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

/** A second click comes from somebody who sees the kit no longer; somebody else's id is nobody's. */
async function isDeclaredAlready(tx: Db, actor: Actor, id: string) {
  const [link] = await tx.select({ by: declaredLinks.userId }).from(declaredLinks).where(eq(declaredLinks.id, id))
  if (link && link.by !== actor.id) throw new Refused('not-there', 404)
  return link !== undefined
}

async function householdOfKit(tx: Db, actor: Actor, kitId: string) {
  const [kit] = await tx
    .select({ householdId: kits.householdId })
    .from(kits)
    .where(and(eq(kits.id, kitId), visibleKits(tx, actor)))
  return kit?.householdId
}

async function visible(tx: Db, actor: Actor, householdId: string) {
  const [household] = await tx
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'household.read')))
  return household?.id
}
