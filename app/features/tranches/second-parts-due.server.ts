import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { businesses, households, kits, kitTypes } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { SecondPart } from '~/domain/kits/tranche-two'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { secondPartsOf } from '~/server/tranche-two.server'
import { kitsToHandOver, visibleBusinesses, visibleHouseholds } from '~/server/visibility.server'

/** Kits handed over in part that one person follows; more would be a caseload that nobody has. */
const looked = 200

export type SecondPartDue = {
  kitId: string
  number: string
  typeLabel: Record<Locale, string>
  caregiverName: string
  caseNumber: string
  part: SecondPart
  /** This actor hands it over. */
  isMine: boolean
}

/** Second parts that wait for this actor's eye or hand, those that are open first, then by the day they are due. */
export async function secondPartsDue({ actor, store, now }: Context): Promise<SecondPartDue[]> {
  const db = store.query
  const followed =
    actor.role === 'mentor'
      ? inArray(
          kits.caregiverId,
          db
            .select({ id: businesses.caregiverId })
            .from(businesses)
            .where(visibleBusinesses(db, actor, 'business.read')),
        )
      : visibleHouseholds(db, actor, 'kit.request')
  const rows = await db
    .select({
      id: kits.id,
      number: kits.number,
      caregiverId: kits.caregiverId,
      delivererId: kits.delivererId,
      labelFr: kitTypes.labelFr,
      labelEn: kitTypes.labelEn,
      caseNumber: households.caseNumber,
    })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(households, eq(households.id, kits.householdId))
    .where(and(eq(kits.state, 'partlyDelivered'), or(kitsToHandOver(db, actor), followed)))
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(looked)
  const parts = await secondPartsOf(
    db,
    rows.map(({ id }) => id),
    nigerDate(now),
  )
  const due = rows.flatMap((row) => {
    const part = parts.get(row.id)
    return part && !part.handedOver && part.firstPartOn !== null ? [{ ...row, part }] : []
  })
  const names = await identitiesOf(
    store,
    due.map(({ caregiverId }) => caregiverId),
  )
  return due
    .map(({ id, number, caregiverId, delivererId, labelFr, labelEn, caseNumber, part }) => ({
      kitId: id,
      number,
      typeLabel: { fr: labelFr, en: labelEn },
      caregiverName: fullName(names.get(caregiverId)),
      caseNumber,
      part,
      isMine: delivererId === actor.id,
    }))
    .sort(
      (one, other) =>
        Number(other.part.open) - Number(one.part.open) || ((one.part.dueOn ?? '') < (other.part.dueOn ?? '') ? -1 : 1),
    )
}
