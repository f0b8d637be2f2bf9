import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { groups, kits, kitVersions, supplyRounds, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { kitRefusal } from '~/domain/kits/kit-decision'
import type { Context } from '~/server/context.server'
import { standsFor } from '~/server/delegations-in-force.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { linesForPurpose } from '~/server/lines-for-purpose.server'
import { pendingKits } from '~/server/pending-kits.server'
import { visibleRounds } from '~/server/visible-rounds.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** School supplies of whole classes; a round is one thing to decide, measured by its total. */
export async function waitingRounds({ actor, store, now }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'kit.decide')) return { items: [], until: null }
  const db = store.query
  const today = nigerDate(now)
  const rows = await db
    .select({
      id: supplyRounds.id,
      number: supplyRounds.number,
      since: supplyRounds.submittedAt,
      groupName: groups.name,
      askedByName: users.displayName,
    })
    .from(supplyRounds)
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .innerJoin(users, eq(users.id, supplyRounds.requestedById))
    .where(
      and(
        eq(supplyRounds.state, 'submitted'),
        within(supplyRounds.submittedAt, supplyRounds.id, asked),
        ne(supplyRounds.requestedById, actor.id),
        visibleRounds(db, actor),
      ),
    )
    .orderBy(asc(supplyRounds.submittedAt), asc(supplyRounds.id))
    .limit(asked.limit + 1)
  if (rows.length === 0) return { items: [], until: null }
  const page = rows.slice(0, asked.limit)
  const ofRounds = await db
    .select({ roundId: kits.roundId, kitId: kits.id, total: kitVersions.total })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(
      and(
        inArray(
          kits.roundId,
          page.map(({ id }) => id),
        ),
        eq(kits.state, 'submitted'),
      ),
    )
  const pending = await pendingKits(
    db,
    ofRounds.map(({ kitId }) => kitId),
    today,
  )
  const [thresholds, absent, [line]] = await Promise.all([
    kitThresholds(db, today),
    standsFor(db, actor.id, today),
    linesForPurpose(db, 'school', today),
  ])
  const decider = { id: actor.id, role: actor.role, standsFor: absent }
  const byRound = groupBy(ofRounds, ({ roundId }) => roundId)
  const items = page.flatMap(({ id, number, since, groupName, askedByName }) => {
    const own = byRound.get(id) ?? []
    const total = own.reduce((sum, kit) => sum + kit.total, 0)
    const allMine = own.every(({ kitId }) => {
      const kit = pending.get(kitId)
      if (!kit) return false
      const verdict = { outcome: 'approved' as const, contentHash: kit.contentHash }
      return kitRefusal({ ...kit, cost: total }, verdict, decider, thresholds) === null
    })
    if (own.length === 0 || !allMine || (asked.above !== null && total <= asked.above)) return []
    return [
      {
        ...{ kind: 'supplyRound' as const, id, since, amount: total, askedByName },
        href: `/supply-rounds/${id}/decision`,
        subject: { fr: groupName, en: groupName },
        detail: number,
        checks: [{ code: 'budget' as const, ok: (line?.free ?? 0) >= total }],
      },
    ]
  })
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
