import { eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { GateCondition } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { firstHandedOn } from '~/server/first-handed-on'
import { gateOf } from '~/server/gate.server'
import { kitRecord } from '~/server/kit-record.server'
import { approvedOnOf, owedOf } from '~/server/kit-standing'
import { notThereYet, type NotThereYet } from '~/server/not-there-yet.server'
import { trancheTwoOpen } from '~/server/tranche-two.server'

export type HandoverBlock = GateCondition | NotThereYet | 'secondPart'

/** Why nothing of a kit can be handed over today; empty where some of it can. The kit must be this actor's to see. */
export async function handoverBlocks({ store, now }: Context, kitId: string): Promise<HandoverBlock[]> {
  const db = store.query
  const record = await kitRecord(db, eq(kits.id, kitId))
  if (!record) return []
  const today = nigerDate(now)
  const { householdId, caregiverId, purpose, replacesLossId } = record.kit
  const approvedOn = approvedOnOf(record)
  const [gate, missing, secondOpen] = await Promise.all([
    gateOf(
      db,
      { householdId, caregiverId, approvedOn, purpose, replacesLossId, begunOn: firstHandedOn(record) },
      today,
    ),
    notThereYet(db, record),
    trancheTwoOpen(db, kitId, today),
  ])
  const closed = gate.filter(({ met, waived }) => !met && !waived).map(({ condition }) => condition)
  const owed = owedOf(record).filter(({ quantity }) => quantity > 0)
  const why = owed.map(({ lineId }): HandoverBlock | null => {
    const later = record.current.lines.some(({ id, tranche }) => id === lineId && tranche > 1)
    return later && !secondOpen ? 'secondPart' : (missing.get(lineId) ?? null)
  })
  return [...new Set([...closed, ...(why.includes(null) ? [] : why.filter((block) => block !== null))])]
}
