import { and, eq, inArray } from 'drizzle-orm'
import { businesses, households, kitLosses, kits } from '#db/schema/index'
import { lossDecisionRefusal } from '~/domain/kits/loss-refusal'
import type { Context } from '~/server/context.server'
import { visibleBusinesses, visibleHouseholds, visibleKits } from '~/server/visibility.server'
import { decidableLosses, lossRows, reportableKits } from './kits-with-losses.server'
import { lossToJudge } from './loss-deciders.server'
import { lossViews, type LossView } from './loss-views.server'

/** Of one kit or one business; a caregiver has few kits. */
const atMost = 40

export type LossesOf = {
  losses: (LossView & { mayDecide: boolean })[]
  /** Where one more can be reported, when this actor can. */
  reportHref: string | null
  /** Where the officer of the household asks for a replacement. */
  mayReplace: boolean
}

/** What was reported gone of one kit, for those who see the kit. */
export async function lossesOfKit(context: Context, kitId: string): Promise<LossesOf> {
  const { actor, store } = context
  const db = store.query
  const [reportable, own] = await Promise.all([
    db
      .select({ id: kits.id })
      .from(kits)
      .where(
        and(
          eq(kits.id, kitId),
          inArray(kits.state, ['partlyDelivered', 'delivered']),
          reportableKits(db, actor),
          visibleKits(db, actor),
        ),
      ),
    db
      .select({ id: kits.id })
      .from(kits)
      .innerJoin(households, eq(households.id, kits.householdId))
      .where(and(eq(kits.id, kitId), visibleHouseholds(db, actor, 'kit.request'))),
  ])
  return {
    losses: await withDeciding(context, await lossViews(context, eq(kitLosses.kitId, kitId), atMost)),
    reportHref: reportable.length > 0 ? `/kits/${kitId}/losses/new` : null,
    mayReplace: own.length > 0,
  }
}

/** What was reported gone of the kits of one business, for its mentor and officer. */
export async function lossesOfBusiness(context: Context, businessId: string): Promise<LossesOf> {
  const { actor, store } = context
  const db = store.query
  const ofBusiness = db
    .select({ id: kits.id, state: kits.state })
    .from(kits)
    .innerJoin(businesses, eq(businesses.caregiverId, kits.caregiverId))
    .where(and(eq(businesses.id, businessId), visibleBusinesses(db, actor, 'business.read')))
  const handed = (await ofBusiness).filter(({ state }) => state === 'delivered' || state === 'partlyDelivered')
  const ids = handed.map(({ id }) => id)
  const [last] = handed.slice(-1)
  const reportable = last
    ? await db
        .select({ id: kits.id })
        .from(kits)
        .where(and(eq(kits.id, last.id), reportableKits(db, actor), visibleKits(db, actor)))
    : []
  const views = ids.length > 0 ? await lossViews(context, inArray(kitLosses.kitId, ids), atMost) : []
  return {
    losses: await withDeciding(context, views),
    reportHref: reportable[0] ? `/kits/${reportable[0].id}/losses/new` : null,
    mayReplace: false,
  }
}

async function withDeciding({ actor, store }: Context, views: LossView[]) {
  const db = store.query
  const waiting = views.filter(({ decision }) => decision === null).map(({ id }) => id)
  if (waiting.length === 0) return views.map((view) => ({ ...view, mayDecide: false }))
  const rows = await lossRows(db).where(and(inArray(kitLosses.id, waiting), decidableLosses(db, actor)))
  const mine = new Set<string>()
  for (const row of rows)
    if (lossDecisionRefusal(await lossToJudge(db, row), 'noReplacement', actor) === null) mine.add(row.loss.id)
  return views.map((view) => ({ ...view, mayDecide: mine.has(view.id) }))
}
