import { and, eq, type SQL } from 'drizzle-orm'
import { households, kits, kitTypes, kitVersions, users } from '#db/schema/index'
import { daysBetween, nigerDate } from '~/domain/dates'
import type { KitState } from '~/domain/kits/kit-state'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'

/** A request as it stands in a list. */
export type KitRow = {
  id: string
  number: string
  state: KitState
  /** ISO 8601. */
  stateSince: string
  /** Whole days in Niger since the state began. */
  waitingDays: number
  typeLabel: Record<Locale, string>
  /** Whole XOF. */
  total: number
  caseNumber: string
  householdId: string
  caregiverName: string
  requestedByName: string
  /** The day by which what was handed over is to be counted anew. */
  verifyBy: string | null
  /** The day of a count that found goods missing. */
  missingSince: string | null
}

/** Rows of requests; the clause must already restrict them to what the actor may see. */
export async function kitRows(
  { store, now }: Context,
  where: SQL | undefined,
  orderBy: SQL[],
  limit: number,
): Promise<KitRow[]> {
  const rows = await store.query
    .select({
      kit: kits,
      labelFr: kitTypes.labelFr,
      labelEn: kitTypes.labelEn,
      total: kitVersions.total,
      caseNumber: households.caseNumber,
      requestedByName: users.displayName,
    })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(households, eq(households.id, kits.householdId))
    .innerJoin(users, eq(users.id, kits.requestedById))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
  const names = await identitiesOf(store, [...new Set(rows.map(({ kit }) => kit.caregiverId))])
  return rows.map(({ kit, labelFr, labelEn, ...row }) => ({
    ...row,
    id: kit.id,
    number: kit.number,
    state: kit.state,
    stateSince: kit.stateSince.toISOString(),
    waitingDays: daysBetween(nigerDate(kit.stateSince), nigerDate(now)),
    typeLabel: { fr: labelFr, en: labelEn },
    householdId: kit.householdId,
    verifyBy: kit.verifyBy,
    missingSince: kit.missingSince,
    caregiverName: fullName(names.get(kit.caregiverId)),
  }))
}
