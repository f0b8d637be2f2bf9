import { and, eq } from 'drizzle-orm'
import { kitLosses, kits } from '#db/schema/index'
import { lossDecisionRefusal } from '~/domain/kits/loss-refusal'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleKits } from '~/server/visibility.server'
import { decidableLosses, lossRows } from './kits-with-losses.server'
import { lossBackground } from './loss-background.server'
import { lossDeciders, lossToJudge } from './loss-deciders.server'
import { lossViews } from './loss-views.server'

/** A loss as its decider reads it; null when it is not open to this actor. */
export async function lossToDecide(context: Context, lossId: string) {
  const { actor, store } = context
  const db = store.query
  const [row] = await lossRows(db).where(and(eq(kitLosses.id, lossId), decidableLosses(db, actor)))
  if (!row) return null
  const { kit } = row
  logAccess(context, 'household', kit.householdId)
  const judged = await lossToJudge(db, row)
  const [[loss], names, kitOpen, deciders, background] = await Promise.all([
    lossViews(context, eq(kitLosses.id, lossId), 1),
    identitiesOf(store, [kit.caregiverId]),
    db
      .select({ id: kits.id })
      .from(kits)
      .where(and(eq(kits.id, kit.id), visibleKits(db, actor))),
    lossDeciders(db, judged),
    lossBackground(db, row.loss, kit.householdId),
  ])
  if (!loss) return null
  return {
    loss,
    caregiverName: fullName(names.get(kit.caregiverId)),
    background,
    kitIsOpen: kitOpen.length > 0,
    /** Why this actor may not decide it; null where they may. */
    refusal: lossDecisionRefusal(judged, 'noReplacement', actor),
    deciders,
  }
}
