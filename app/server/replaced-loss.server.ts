import { and, eq } from 'drizzle-orm'
import { kitDeliveries, kitLines, kitLosses, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { LossKind } from '~/domain/kits/loss-words'
import type { Actor } from './context.server'
import { firstHandedOn } from './first-handed-on'
import { visibleKits } from './visibility.server'

/** What a replacement makes good. */
export type ReplacedLoss = {
  item: string
  quantity: number
  kind: LossKind
  happenedOn: CivilDate
  kitId: string
  kitNumber: string
  /** This actor may open the first kit. */
  kitIsOpen: boolean
}

/** The loss that a kit replaces, for whoever sees that kit; null for a kit that replaces nothing. */
export async function replacedLossOf(db: Db, actor: Actor, lossId: string | null): Promise<ReplacedLoss | null> {
  if (lossId === null) return null
  const [row] = await db
    .select({ loss: kitLosses, item: kitLines.item, kitNumber: kits.number })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .innerJoin(kitLines, eq(kitLines.id, kitLosses.lineId))
    .where(eq(kitLosses.id, lossId))
  if (!row) return null
  const { kitId, quantity, kind, happenedOn } = row.loss
  const open = await db
    .select({ id: kits.id })
    .from(kits)
    .where(and(eq(kits.id, kitId), visibleKits(db, actor)))
  return {
    ...{ item: row.item, kitNumber: row.kitNumber },
    kitId,
    quantity,
    kind,
    happenedOn,
    kitIsOpen: open.length > 0,
  }
}

/**
 * The day on which support began that a replacement carries on: the first handover of the first kit.
 * Source: docs/programme-rules.md §25.
 */
export async function supportBegunBefore(db: Db, lossId: string): Promise<CivilDate | null> {
  const [before] = await db
    .select({ kitId: kits.id, replaces: kits.replacesLossId })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .where(eq(kitLosses.id, lossId))
  if (!before) return null
  const earlier = before.replaces === null ? null : await supportBegunBefore(db, before.replaces)
  const deliveries = await db
    .select({ deliveredOn: kitDeliveries.deliveredOn })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, before.kitId))
  return earlier ?? firstHandedOn({ deliveries })
}
