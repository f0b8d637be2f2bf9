import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { households, kits, kitTypes, kitVersions, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { decidedAlone } from '~/server/in-a-round.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Requests of own households that came back, or whose approval a change voided: they wait to be sent again. */
export async function waitingReturns({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'kit.request') || asked.before !== null) return { items: [], until: null }
  const db = store.query
  const own = db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, 'kit.request'))
  const rows = await db
    .select({
      ...{ id: kits.id, number: kits.number, since: kits.stateSince, total: kitVersions.total },
      ...{ caregiverId: kits.caregiverId, caseNumber: households.caseNumber, askedByName: users.displayName },
      ...{ labelFr: kitTypes.labelFr, labelEn: kitTypes.labelEn },
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(households, eq(households.id, kits.householdId))
    .innerJoin(users, eq(users.id, kits.requestedById))
    .where(
      and(
        inArray(kits.state, ['returned', 'voided']),
        inArray(kits.householdId, own),
        decidedAlone(db),
        within(kits.stateSince, kits.id, asked),
        asked.above === null ? undefined : gt(kitVersions.total, asked.above),
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(asked.limit + 1)
  const page = rows.slice(0, asked.limit)
  const names = await identitiesOf(
    store,
    page.map(({ caregiverId }) => caregiverId),
  )
  const items = page.map(({ id, since, total, labelFr, labelEn, caregiverId, ...row }) => {
    const name = fullName(names.get(caregiverId))
    return {
      ...{ kind: 'returned' as const, id, since, amount: total },
      ...{ askedByName: row.askedByName, href: `/kits/${id}` },
      subject: { fr: `${labelFr} · ${name}`, en: `${labelEn} · ${name}` },
      ...{ detail: `${row.number} · ${row.caseNumber}`, checks: [] },
    }
  })
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
