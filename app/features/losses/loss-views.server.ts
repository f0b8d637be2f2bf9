import { asc, inArray, type SQL } from 'drizzle-orm'
import { kitLines, kitLosses } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import type { LossOutcome } from '~/domain/kits/loss-refusal'
import type { LossKind } from '~/domain/kits/loss-words'
import type { Context } from '~/server/context.server'
import { replacementsOf } from '~/server/replaceable-loss.server'
import { staffNames } from '~/server/staff-names.server'
import { lossRows } from './kits-with-losses.server'

export type LossView = {
  id: string
  kitId: string
  kitNumber: string
  householdId: string
  item: string
  unit: string
  quantity: number
  kind: LossKind
  happenedOn: CivilDate
  story: string
  reportedById: string
  reportedByName: string
  /** ISO 8601. */
  reportedAt: string
  decision: { outcome: LossOutcome; reason: string; byName: string } | null
  /** The kit that replaces it. */
  replacement: { id: string; number: string } | null
}

/** Losses with their words and what became of them; the clause must already restrict them. */
export async function lossViews({ store }: Context, where: SQL | undefined, limit: number): Promise<LossView[]> {
  const db = store.query
  const rows = await lossRows(db).where(where).orderBy(asc(kitLosses.reportedAt), asc(kitLosses.id)).limit(limit)
  if (rows.length === 0) return []
  const [lines, staff, replacements] = await Promise.all([
    db
      .select({ id: kitLines.id, item: kitLines.item, unit: kitLines.unit })
      .from(kitLines)
      .where(
        inArray(
          kitLines.id,
          rows.map(({ loss }) => loss.lineId),
        ),
      ),
    staffNames(
      db,
      rows.flatMap(({ loss, decision }) => [loss.reportedById, decision?.decidedById ?? loss.reportedById]),
    ),
    replacementsOf(
      db,
      rows.map(({ loss }) => loss.id),
    ),
  ])
  return rows.map(({ loss, kit, decision }) => {
    const line = lines.find(({ id }) => id === loss.lineId)
    const replacement = replacements.find(({ lossId }) => lossId === loss.id)
    return {
      id: loss.id,
      kitId: kit.id,
      kitNumber: kit.number,
      householdId: kit.householdId,
      item: line?.item ?? '',
      unit: line?.unit ?? 'piece',
      quantity: loss.quantity,
      kind: loss.kind,
      happenedOn: loss.happenedOn,
      story: loss.story,
      reportedById: loss.reportedById,
      reportedByName: staff.get(loss.reportedById) ?? '',
      reportedAt: loss.reportedAt.toISOString(),
      decision: decision && {
        outcome: decision.outcome,
        reason: decision.reason,
        byName: staff.get(decision.decidedById) ?? '',
      },
      replacement: replacement ? { id: replacement.id, number: replacement.number } : null,
    }
  })
}
