import { desc, eq } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { isFocalPointOn, type FocalPointSpan } from '~/domain/concerns/focal-point-refusal'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'

const shown = 200

/** Who is, will be or was named, the latest first; for an administrator only, and nothing of any worry. */
export async function focalPointList({ actor, store, now }: Context) {
  if (!mayEver(actor.role, 'people.administer')) return []
  const today = nigerDate(now)
  const rows = await store.query
    .select({
      id: focalPoints.id,
      userId: users.id,
      name: users.displayName,
      role: users.role,
      fromOn: focalPoints.fromOn,
      untilOn: focalPoints.untilOn,
      disabledAt: users.disabledAt,
    })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .orderBy(desc(focalPoints.fromOn), desc(focalPoints.id))
    .limit(shown)
  return rows.map(({ disabledAt, ...row }) => ({ ...row, state: stateOf(row, disabledAt !== null) }))

  function stateOf(row: FocalPointSpan, disabled: boolean) {
    if (isFocalPointOn(row, today)) return disabled ? ('disabled' as const) : ('inForce' as const)
    return row.fromOn > today ? ('planned' as const) : ('ended' as const)
  }
}

export type FocalPointRow = Awaited<ReturnType<typeof focalPointList>>[number]
