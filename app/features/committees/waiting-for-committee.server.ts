import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { committeeDecisions, households, kits, kitTypes, kitVersions, users } from '#db/schema/index'
import { isForCommittee, mostItems } from '~/domain/committees/sitting-refusal'
import { nigerDate } from '~/domain/dates'
import { shortCode } from '~/domain/text/short-code'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { measuredAmount, sumOverDays } from '~/server/asked-together.server'
import { earlierKits, type EarlierKit } from '~/server/earlier-kits.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { pendingKits } from '~/server/pending-kits.server'
import { visibleKits } from '~/server/visibility.server'
import { waiverIn, type Waiver } from '~/domain/procurement/waiver'

export type WaitingForCommittee = {
  id: string
  number: string
  typeLabel: Record<Locale, string>
  caseNumber: string
  requestedByName: string
  /** Accounts that cannot decide it: who asked for it, and who is tied to the family or the supplier. */
  tiedIds: string[]
  /** Kits that the same caregiver has asked for or was given before. */
  earlier: EarlierKit[]
  /** Whole XOF. */
  total: number
  /** Why it names its supplier without three quotes. */
  waived: Waiver | null
  contentHash: string
  code: string
  /** ISO 8601. */
  submittedAt: string
}

/**
 * Requests above the committee's threshold that no committee has decided, the longest waiting first; as many as one
 * sitting hears.
 *
 * @param first a request that was asked for by name comes first
 */
export async function waitingForCommittee(context: Context, first: string | null = null) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const thresholds = await kitThresholds(db, today)
  const { committeeAbove } = thresholds
  if (committeeAbove === null) return { threshold: null, kits: [], more: false }
  const rows = await db
    .select({
      id: kits.id,
      number: kits.number,
      purpose: kits.purpose,
      caregiverId: kits.caregiverId,
      childId: kits.childId,
      labelFr: kitTypes.labelFr,
      labelEn: kitTypes.labelEn,
      caseNumber: households.caseNumber,
      requestedByName: users.displayName,
      total: kitVersions.total,
      supplier: kitVersions.supplier,
      waivedWhy: kitVersions.waivedWhy,
      waivedReason: kitVersions.waivedReason,
      contentHash: kitVersions.contentHash,
      submittedAt: kitVersions.submittedAt,
      since: kits.stateSince,
    })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(households, eq(households.id, kits.householdId))
    .innerJoin(users, eq(users.id, kits.requestedById))
    .leftJoin(committeeDecisions, eq(committeeDecisions.versionId, kitVersions.id))
    .where(
      and(
        eq(kits.state, 'submitted'),
        eq(kits.purpose, 'business'),
        gt(measuredAmount(db, await sumOverDays(db, today), today), committeeAbove),
        isNull(committeeDecisions.versionId),
        visibleKits(db, actor),
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(mostItems + 1)
  const pending = await pendingKits(
    db,
    rows.map(({ id }) => id),
    today,
  )
  const waiting = rows.filter(({ id, total: cost, purpose }) =>
    isForCommittee(pending.get(id) ?? { cost, purpose }, thresholds),
  )
  const earlier = await earlierKits(db, waiting)
  const shown = waiting
    .slice(0, mostItems)
    .map(({ labelFr, labelEn, submittedAt, since, ...row }): WaitingForCommittee => {
      const { requestedById = '', madeByIds = [], linkedPeople = [] } = pending.get(row.id) ?? {}
      return {
        id: row.id,
        number: row.number,
        typeLabel: { fr: labelFr, en: labelEn },
        caseNumber: row.caseNumber,
        requestedByName: row.requestedByName,
        tiedIds: [...new Set([requestedById, ...madeByIds, ...linkedPeople])],
        earlier: earlier.get(row.id) ?? [],
        total: row.total,
        waived: waiverIn(row),
        contentHash: row.contentHash,
        code: shortCode(row.contentHash),
        submittedAt: (submittedAt ?? since).toISOString(),
      }
    })
  return {
    threshold: committeeAbove,
    kits: shown.sort((one, other) => Number(other.id === first) - Number(one.id === first)),
    more: waiting.length > mostItems,
  }
}
