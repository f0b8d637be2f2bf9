import { eq } from 'drizzle-orm'
import { kitDeliveries } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'

/**
 * Whoever handed goods of a kit over does not write down alone that they came back. Source: docs/programme-rules.md §20.
 *
 * @throws {Refused} 403 handed goods of it over, and who can
 */
export async function mustBeAnothersHandover(tx: Db, actor: Actor, kitId: string) {
  const rows = await tx
    .select({ by: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, kitId))
  const deliverers = rows.map(({ by }) => by)
  if (!deliverers.includes(actor.id)) {
    await mustBeOtherHands(tx, actor, deliverers, 'stock.record')
    return
  }
  const names = await othersWhoMay(tx, actor, 'stock.record', deliverers)
  throw new Refused('own-handover-back', 403, { names })
}
