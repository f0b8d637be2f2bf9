import { and, eq, inArray } from 'drizzle-orm'
import { households, kits, people } from '#db/schema/index'
import { shownNames } from '~/domain/roster/shown-names'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleKits } from '~/server/visibility.server'
import type { RoundRecord } from './round-record.server'

/** The children of a round as far as this actor may see their kits, by first name. */
export async function childrenOfRound({ actor, store }: Context, { kits: records }: RoundRecord) {
  const rows = await store.query
    .select({ kitId: kits.id, childId: people.id, code: people.code, caseNumber: households.caseNumber })
    .from(kits)
    .innerJoin(people, eq(people.id, kits.childId))
    .innerJoin(households, eq(households.id, kits.householdId))
    .where(
      and(
        inArray(
          kits.id,
          records.map(({ kit }) => kit.id),
        ),
        visibleKits(store.query, actor),
      ),
    )
  const names = await identitiesOf(
    store,
    rows.map(({ childId }) => childId),
  )
  const shown = shownNames(
    rows.map(({ childId, code }) => ({ id: childId, code, firstName: names.get(childId)?.givenName ?? code })),
  )
  const usual = records[0]?.current
  return records.flatMap(({ kit, current, deliveries }) => {
    const row = rows.find(({ kitId }) => kitId === kit.id)
    if (!row) return []
    const last = deliveries.at(-1)
    return [
      {
        ...{ kitId: kit.id, number: kit.number, state: kit.state, total: current.total },
        ...{ childId: row.childId, name: shown.get(row.childId) ?? row.code, caseNumber: row.caseNumber },
        /** Other lines than those of the first child. */
        differs: usual !== undefined && sumOf(usual.lines) !== sumOf(current.lines),
        givenOn: last?.deliveredOn ?? null,
      },
    ]
  })
}

function sumOf(lines: readonly { item: string; quantity: number; unitPrice: number }[]) {
  return JSON.stringify(lines.map(({ item, quantity, unitPrice }) => [item, quantity, unitPrice]))
}
