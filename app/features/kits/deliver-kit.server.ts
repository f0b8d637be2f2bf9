import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitDeliveries, kitDeliveryLines, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { isCivilDate, nigerDate, type CivilDate } from '~/domain/dates'
import { deliveryRefusal, type DeliveryRefusal } from '~/domain/kits/delivery-refusal'
import { receiptNumber } from '~/domain/kits/kit-number'
import { unexplainedShortages, type Shortage } from '~/domain/kits/shortages'
import { gateHolds, gateIsOpen } from '~/domain/plans/delivery-gate'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { gateOf } from '~/server/gate.server'
import { nextNumber } from '~/server/next-number.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleKits } from '~/server/visibility.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { approvalsOf, approvedOnOf, deliveredOf, owedOf } from '~/server/kit-standing'
import { subjectsOf } from './own-kit.server'

export type DeliveryForm = {
  id: string
  deliveredOn: CivilDate
  place: string
  witness: string
  caregiverPresent: boolean
  note?: string | undefined
  lines: { lineId: string; quantity: number; shortageWhy?: Shortage | undefined }[]
}

/**
 * One handover, line by line, by the person it was assigned to; the handover that leaves nothing owed completes M4.
 *
 * @throws {Refused} 404 not assigned to this actor; 403 own request or approval; 409 not approved, delivered already, a
 * condition of the gate missing; 422 dates and quantities
 */
export async function deliverKit(context: Context, kitId: string, form: DeliveryForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const mine = and(eq(kits.id, kitId), eq(kits.delivererId, actor.id), visibleKits(tx, actor))
    const record = await kitRecord(tx, mine)
    if (!record) throw new Refused('not-there', 404)
    if (record.deliveries.some(({ id }) => id === form.id)) return
    await mustBeDeliverable(tx, context, record, form)

    const receipt = await writeDelivery(tx, context, record, form)
    const state = await keepKitState(tx, kitId, now)
    const { householdId, caregiverId } = record.kit
    if (state === 'delivered') {
      const done = { code: 'M4' as const, personId: caregiverId, completedOn: form.deliveredOn }
      await completeMilestone(tx, context, { ...done, householdId, evidence: 'kitDelivery', evidenceId: form.id })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: state === 'delivered' ? 'kit.delivered' : 'kit.partlyDelivered',
      subjects: subjectsOf(record),
      details: {
        number: record.kit.number,
        deliveredOn: form.deliveredOn,
        receipt,
        contentHash: record.current.contentHash,
      },
    })
  })
}

async function mustBeDeliverable(tx: Db, { actor, now }: Context, record: KitRecord, form: DeliveryForm) {
  const today = nigerDate(now)
  const { householdId, caregiverId, requestedById } = record.kit
  const approvedOn = approvedOnOf(record)
  const subject = { householdId, caregiverId, approvedOn }
  const asOfToday = await gateOf(tx, subject, today)
  const onTheDay = isCivilDate(form.deliveredOn) ? await gateOf(tx, subject, form.deliveredOn) : asOfToday
  const refusal = deliveryRefusal(
    {
      requestedById,
      approvedByIds: approvalsOf(record).map(({ decidedById }) => decidedById),
      approvedOn,
      approved: record.current.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      delivered: deliveredOf(record),
      gateIsOpen: gateHolds(onTheDay, asOfToday),
    },
    { deliveredById: actor.id, deliveredOn: form.deliveredOn, lines: form.lines },
    today,
  )
  if (refusal === 'gate-closed' && gateIsOpen(asOfToday)) throw new Refused('gate-closed-that-day', 409)
  if (refusal) throw new Refused(reasonOf(refusal), statusOf(refusal))
  if (unexplainedShortages(owedOf(record), form.lines).length > 0) throw new Refused('shortage-unexplained', 422)
}

const dateRefusals: DeliveryRefusal[] = ['date-unreadable', 'in-the-future', 'before-approval']

/** Dates of other deeds are refused in other words. */
function reasonOf(refusal: DeliveryRefusal) {
  return dateRefusals.includes(refusal) ? `delivery-${refusal}` : refusal
}

function statusOf(refusal: DeliveryRefusal) {
  if (refusal === 'own-request' || refusal === 'own-approval') return 403
  return refusal === 'not-approved' || refusal === 'already-delivered' || refusal === 'gate-closed' ? 409 : 422
}

async function writeDelivery(tx: Db, { actor, now }: Context, { kit, current }: KitRecord, form: DeliveryForm) {
  const year = Number(nigerDate(now).slice(0, 4))
  const receipt = receiptNumber(year, await nextNumber(tx, `receipt:${year}`))
  await tx.insert(kitDeliveries).values({
    id: form.id,
    kitId: kit.id,
    versionId: current.id,
    deliveredOn: form.deliveredOn,
    place: form.place,
    witness: form.witness,
    receiptNumber: receipt,
    caregiverPresent: form.caregiverPresent,
    note: form.note ?? null,
    deliveredById: actor.id,
    recordedAt: now,
  })
  await tx.insert(kitDeliveryLines).values(
    form.lines.map(({ lineId, quantity, shortageWhy }) => ({
      id: uuidv7(),
      deliveryId: form.id,
      lineId,
      quantity,
      shortageWhy: shortageWhy ?? null,
    })),
  )
  return receipt
}
