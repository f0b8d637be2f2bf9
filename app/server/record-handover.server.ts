import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitDeliveries, kitDeliveryLines, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { isGoods } from '~/domain/kits/goods'
import { handoverFields, handoverRefusal, type SignedHandover } from '~/domain/kits/handover-refusal'
import { receiptNumber } from '~/domain/kits/kit-number'
import { receiptCodeOf } from '~/domain/kits/receipt-code'
import type { Shortage } from '~/domain/kits/shortages'
import { firstPartOf, partDoneOn } from '~/domain/kits/tranche-two'
import { verifiedWithinDays } from '~/domain/kits/verification-refusal'
import { Refused } from '~/domain/refused'
import type { Locale } from '~/i18n/locale'
import { completeMilestone } from './complete-milestone.server'
import { issueFromStock } from './issue-from-stock.server'
import { keepKitState } from './keep-kit-state.server'
import type { KitRecord } from './kit-record.server'
import { mustBeDeliverable } from './must-be-deliverable.server'
import { mustHaveCome } from './must-have-come.server'
import { nextNumber } from './next-number.server'
import { storePictures, type SealedPicture } from './stored-pictures.server'
import { writeSupplyHandout } from './write-supply-handout.server'

export type Handover = SignedHandover & {
  id: string
  deliveredOn: CivilDate
  place: string
  storeId?: string | undefined
  /** The hand-out to a class that it is part of: its pictures belong to all of it. */
  issueId?: string | undefined
  /** The deliverer saw that this number stands on another receipt, and that it is right all the same. */
  paperNumberAgain?: boolean | undefined
  lines: { lineId: string; quantity: number; shortageWhy?: Shortage | undefined }[]
}

type Who = { actor: { id: string; displayName: string; username: string; locale: Locale }; now: Date }

/** What a handover brings with it that a transaction does not wait for. */
export type HandoverParts = {
  caregiverName: string
  pictures: readonly SealedPicture[]
  /** Where one deed hands several kits over: the pictures of all of them together. */
  picturesOfDeed?: number
}

/**
 * One handover inside the transaction of its verb, which records the event: every rule, the rows, what leaves the
 * store, the state of the kit, and the milestone that is reached (M4 with the first part of a business kit in full, C2
 * with a child's school supplies).
 *
 * @throws {Refused} 403 own request, approval or payment; 409 not approved, delivered already, a condition of the gate missing,
 * the second part not due, not bought or not come for this kit, its money gone back, not in the store, the paper number
 * used before; 422 dates, quantities, picture, witness, signature
 */
export async function recordHandover(
  tx: Db,
  who: Who,
  record: KitRecord,
  handover: Handover,
  { caregiverName, pictures, picturesOfDeed }: HandoverParts,
) {
  const { kit } = record
  await mustBeDeliverable(tx, who, record, handover)
  const { displayName, username } = who.actor
  const facts = {
    ...{ purpose: kit.purpose, pictures: picturesOfDeed ?? pictures.length },
    ...{ delivererNames: [displayName, username] as const, caregiverName },
  }
  const refusal = handoverRefusal(facts, handover)
  if (refusal) throw new Refused(refusal, 422, {}, [handoverFields[refusal]])
  await mustBeNewPaper(tx, handover)

  const receipt = await writeDelivery(tx, who, record, handover)
  await storePictures(tx, who, pictures, { purpose: 'goods', ofId: kit.id, deedId: handover.issueId ?? handover.id })
  await takeFromStore(tx, who, record, handover)
  // A class is looked at as a whole; rent and fees are not counted at home.
  if (handover.issueId === undefined && handsOverGoods(record, handover))
    await tx
      .update(kits)
      .set({ verifyBy: addDays(handover.deliveredOn, verifiedWithinDays) })
      .where(eq(kits.id, kit.id))
  const state = await keepKitState(tx, kit.id, who.now)
  await completeStep(tx, who, record, handover, state === 'delivered')
  return { receipt, state }
}

async function mustBeNewPaper(tx: Db, { paperNumber, paperNumberAgain }: Handover) {
  if (paperNumber === undefined || paperNumberAgain === true) return
  const [before] = await tx
    .select({ receipt: kitDeliveries.receiptNumber })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.paperNumber, paperNumber))
    .limit(1)
  if (before)
    throw new Refused('paper-number-used', 409, { number: paperNumber, receipt: before.receipt }, ['paperNumber'])
}

async function writeDelivery(tx: Db, { actor, now }: Who, { kit, current }: KitRecord, form: Handover) {
  const year = Number(nigerDate(now).slice(0, 4))
  const receipt = receiptNumber(year, await nextNumber(tx, `receipt:${year}`))
  const onScreen = form.signedBy === 'onScreen'
  await tx.insert(kitDeliveries).values({
    id: form.id,
    kitId: kit.id,
    versionId: current.id,
    deliveredOn: form.deliveredOn,
    place: form.place,
    witness: form.witness,
    receiptNumber: receipt,
    caregiverPresent: form.caregiverPresent,
    childPresent: kit.purpose === 'school' ? (form.childPresent ?? false) : null,
    note: form.note ?? null,
    signedBy: form.signedBy,
    signature: onScreen ? (form.signature ?? null) : null,
    paperNumber: onScreen ? null : (form.paperNumber ?? null),
    nothingOwed: form.nothingOwed,
    explainedBy: form.nothingOwed === 'explainedOrally' ? (form.explainedBy ?? null) : null,
    receiptCode: receiptCodeOf(randomBytes(12)),
    storeId: form.storeId ?? null,
    issueId: form.issueId ?? null,
    deliveredById: actor.id,
    recordedAt: now,
  })
  const rows = form.lines.map(({ lineId, quantity, shortageWhy }) => ({
    id: uuidv7(),
    deliveryId: form.id,
    lineId,
    quantity,
    shortageWhy: shortageWhy ?? null,
  }))
  await tx.insert(kitDeliveryLines).values(rows)
  return receipt
}

/** Lines that were bought together lie in a store until they are handed over. */
async function takeFromStore(tx: Db, who: Who, record: KitRecord, handover: Handover) {
  const lines = await mustHaveCome(tx, record, handover.lines)
  if (lines.length === 0) return
  if (handover.storeId === undefined) throw new Refused('store-missing', 422, {}, ['storeId'])
  const { storeId, id: causeId, deliveredOn: movedOn } = handover
  await issueFromStock(tx, who, { storeId, causeId, kitId: record.kit.id, movedOn, lines })
}

function handsOverGoods({ current }: KitRecord, { lines }: Handover) {
  const goods = new Set(current.lines.filter(isGoods).map(({ id }) => id))
  return lines.some(({ lineId, quantity }) => quantity > 0 && goods.has(lineId))
}

function handedOut({ current }: KitRecord, handover: Handover, childId: string) {
  const { id, deliveredOn: handedOutOn, caregiverPresent, childPresent = false } = handover
  const lines = handover.lines.map(({ lineId, quantity }) => ({
    item: current.lines.find((line) => line.id === lineId)?.item ?? '',
    quantity,
  }))
  return { id, childId, handedOutOn, caregiverPresent, childPresent, lines }
}

async function completeStep(tx: Db, who: Who, record: KitRecord, handover: Handover, inFull: boolean) {
  const { householdId, caregiverId, childId, purpose } = record.kit
  const evidenceId = handover.id
  if (purpose === 'school') {
    if (childId !== null) await writeSupplyHandout(tx, who, handedOut(record, handover, childId))
    const step = { householdId, code: 'C2' as const, personId: childId, evidence: 'handOutRecord', evidenceId }
    if (inFull && childId !== null) await completeMilestone(tx, who, { ...step, completedOn: handover.deliveredOn })
    return
  }
  const given = [...record.deliveries, handover].flatMap(({ lines, deliveredOn: on }) =>
    lines.map(({ lineId, quantity }) => ({ lineId, quantity, on })),
  )
  const back = record.returns.map(({ lineId, quantity, returnedOn: on }) => ({ lineId, quantity: -quantity, on }))
  const handed = [...given, ...back]
  const doneOn = partDoneOn(firstPartOf(record.current.lines), handed)
  if (doneOn === null) return
  const step = { householdId, code: 'M4' as const, personId: caregiverId, evidence: 'kitDelivery', evidenceId }
  await completeMilestone(tx, who, { ...step, completedOn: doneOn })
}
