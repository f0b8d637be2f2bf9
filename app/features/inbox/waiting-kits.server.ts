import { and, gt } from 'drizzle-orm'
import { kits, kitVersions } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { kitsWaitingFor } from '~/server/kits-waiting-for.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'
import { kitChecks } from './kit-checks.server'

/** Requests that this actor could take a step on today. */
export async function waitingKits(context: Context, asked: Asked): Promise<Found> {
  const { store, now } = context
  const above = asked.above === null ? undefined : gt(kitVersions.total, asked.above)
  const clause = and(within(kits.stateSince, kits.id, asked), above)
  const { looked, kits: mine, pending, thresholds } = await kitsWaitingFor(context, { clause, limit: asked.limit })
  const [names, checks] = await Promise.all([
    identitiesOf(
      store,
      mine.map(({ caregiverId }) => caregiverId),
    ),
    kitChecks(store.query, mine, pending, thresholds, nigerDate(now)),
  ])
  const items = mine.map(({ id, since, total, labelFr, labelEn, ...row }) => {
    const name = fullName(names.get(row.caregiverId))
    return {
      ...{ kind: 'kit' as const, id, since, amount: total, askedByName: row.askedByName },
      href: `/kits/${id}/decision`,
      subject: { fr: `${labelFr} · ${name}`, en: `${labelEn} · ${name}` },
      detail: `${row.number} · ${row.caseNumber}`,
      checks: checks.get(id) ?? [],
    }
  })
  return foundOf(looked, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
