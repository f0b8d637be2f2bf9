import { desc, eq } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { isFocalPointOn, type FocalPointSpan } from '~/domain/concerns/focal-point-refusal'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { staffNames } from '~/server/staff-names.server'

const shown = 200

/** Who is, will be or was named, the latest first, and who can confirm what waits; for an administrator only, and nothing of any worry. */
export async function focalPointList({ actor, store, now }: Context) {
  if (!mayEver(actor.role, 'people.administer')) return []
  const today = nigerDate(now)
  const rows = await store.query
    .select({
      point: focalPoints,
      name: users.displayName,
      role: users.role,
      disabledAt: users.disabledAt,
    })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .orderBy(desc(focalPoints.fromOn), desc(focalPoints.id))
    .limit(shown)
  const names = await staffNames(
    store.query,
    rows.flatMap(({ point }) => point.answeredById ?? []),
  )
  return await Promise.all(
    rows.map(
      async ({ point: { id, userId, namedById, fromOn, untilOn, standing, answeredById }, name, role, disabledAt }) => {
        const state = stateOf({ fromOn, untilOn, standing }, disabledAt !== null)
        const waits = state === 'proposed'
        return {
          ...{
            id,
            userId,
            name,
            role,
            fromOn,
            untilOn,
            state,
            confirmedBy: standing === 'confirmed' ? (names.get(answeredById ?? '') ?? null) : null,
          },
          mayAnswer: waits && actor.id !== userId && actor.id !== namedById,
          others: waits ? await othersWhoMay(store.query, actor, 'focalPoint.confirm', [userId, namedById]) : '',
        }
      },
    ),
  )

  function stateOf(row: FocalPointSpan & { standing: string }, disabled: boolean) {
    if (row.standing === 'declined') return 'declined' as const
    if (row.untilOn !== null && row.untilOn < today) return 'ended' as const
    if (row.standing === 'proposed') return 'proposed' as const
    if (isFocalPointOn(row, today)) return disabled ? ('disabled' as const) : ('inForce' as const)
    return 'planned' as const
  }
}

export type FocalPointRow = Awaited<ReturnType<typeof focalPointList>>[number]
