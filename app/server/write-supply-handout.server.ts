import { supplyHandouts, supplyLines } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { SupplyItem } from '~/domain/schooling/school-classes'
import { supplyItemOf } from '~/domain/supplies/supply-item'

type Handout = {
  id: string
  childId: string
  handedOutOn: CivilDate
  caregiverPresent: boolean
  childPresent: boolean
  lines: { item: string; quantity: number }[]
}

/** What a child's file shows of a handover of school supplies: the same as of what was handed out without a request. */
export async function writeSupplyHandout(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  { id, childId, handedOutOn, caregiverPresent, childPresent, lines }: Handout,
) {
  const quantities = new Map<SupplyItem, number>()
  for (const { item, quantity } of lines) {
    const known = supplyItemOf(item)
    if (quantity > 0) quantities.set(known, (quantities.get(known) ?? 0) + quantity)
  }
  if (quantities.size === 0) return
  const row = { id, personId: childId, handedOutOn, caregiverPresent, childPresent }
  await tx.insert(supplyHandouts).values({ ...row, handedOutById: actor.id, recordedAt: now })
  await tx
    .insert(supplyLines)
    .values([...quantities].map(([item, quantity]) => ({ handoutId: id, item, quantity, value: null })))
}
