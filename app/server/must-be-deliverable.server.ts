import type { Db } from '#db/store'
import { isCivilDate, nigerDate, type CivilDate } from '~/domain/dates'
import { deliveryRefusal, lineBeyond, type DeliveryRefusal, type LineQuantity } from '~/domain/kits/delivery-refusal'
import { unexplainedShortages, type Shortage } from '~/domain/kits/shortages'
import { gateHolds, gateIsOpen } from '~/domain/plans/delivery-gate'
import { Refused } from '~/domain/refused'
import '~/i18n/all-languages.server'
import type { Locale } from '~/i18n/locale'
import { quantityInWords } from '~/i18n/quantity-in-words'
import { askedByIds } from './asked-by.server'
import { firstHandedOn } from './first-handed-on'
import { gateOf } from './gate.server'
import { payersOfKit } from './hands-on-goods.server'
import type { KitRecord } from './kit-record.server'
import { approvedOnOf, approverIdsOf, deliveredOf, owedOf } from './kit-standing'
import { linkedPeople } from './linked-people.server'
import { mustBeOtherHands } from './must-be-other-hands.server'
import { othersWhoMay } from './others-who-may.server'
import { trancheTwoOpen } from './tranche-two.server'

type Counted = { deliveredOn: CivilDate; lines: (LineQuantity & { shortageWhy?: Shortage | undefined })[] }

/**
 * Whether this may be handed over at all: approved as it stands, by others, with the gate open, and no more than is due.
 *
 * @throws {Refused} 403 own request, approval or payment, and who can; 409 not approved, ended, changed meanwhile, delivered already, the gate, the
 * second part; 422 dates and quantities
 */
export async function mustBeDeliverable(
  tx: Db,
  { actor, now }: { actor: { id: string; locale: Locale }; now: Date },
  record: KitRecord,
  handover: Counted,
) {
  if (record.ending !== null) throw new Refused('kit-ended', 409)
  const today = nigerDate(now)
  const { id, householdId, caregiverId, purpose, replacesLossId } = record.kit
  const approvedOn = approvedOnOf(record)
  const ofEarlier = record.versions.filter((version) => version !== record.current).flatMap(({ lines }) => lines)
  if (approvedOn !== null && handover.lines.some(({ lineId }) => ofEarlier.some((line) => line.id === lineId)))
    throw new Refused('kit-changed-meanwhile', 409)
  const subject = { householdId, caregiverId, approvedOn, purpose, replacesLossId, begunOn: firstHandedOn(record) }
  const asOfToday = await gateOf(tx, subject, today)
  const day = isCivilDate(handover.deliveredOn) ? handover.deliveredOn : today
  const onTheDay = day === today ? asOfToday : await gateOf(tx, subject, day)
  const people = {
    askedByIds: askedByIds(record),
    approvedByIds: approverIdsOf(record),
    paidByIds: await payersOfKit(tx, id),
  }
  const approved = record.current.lines.map((line) => ({ lineId: line.id, quantity: line.quantity }))
  const delivered = deliveredOf(record)
  const refusal = deliveryRefusal(
    { ...people, approvedOn, approved, delivered, gateIsOpen: gateHolds(onTheDay, asOfToday) },
    { deliveredById: actor.id, deliveredOn: handover.deliveredOn, lines: handover.lines },
    today,
  )
  if (refusal === 'gate-closed' && gateIsOpen(asOfToday))
    throw new Refused('gate-closed-that-day', 409, {}, ['deliveredOn'])
  const before = Object.values(people).flat()
  const action = purpose === 'school' ? ('supplies.issue' as const) : ('kit.deliver' as const)
  if (refusal && ownDeeds.includes(refusal)) {
    const except = [...before, ...(await linkedPeople(tx, householdId))]
    throw new Refused(reasonOf(refusal), 403, { names: await othersWhoMay(tx, actor, action, except) })
  }
  await mustBeOtherHands(tx, actor, before, action)
  const beyond = refusal === 'more-than-approved' ? lineBeyond({ approved, delivered }, handover.lines) : null
  if (beyond) throw tooMuch(record, handover, beyond, actor.locale)
  if (refusal)
    throw new Refused(reasonOf(refusal), statusOf(refusal), {}, dateRefusals.includes(refusal) ? ['deliveredOn'] : [])
  const second = record.current.lines.filter(({ tranche }) => tranche > 1).map((line) => line.id)
  const secondIsOpen = second.length === 0 || (await trancheTwoOpen(tx, id, day))
  if (!secondIsOpen && handover.lines.some(({ lineId, quantity }) => quantity > 0 && second.includes(lineId)))
    throw new Refused('second-part-not-open', 409)
  const due = owedOf(record).filter(({ lineId }) => secondIsOpen || !second.includes(lineId))
  const short = unexplainedShortages(due, handover.lines)
  const at = handover.lines.flatMap(({ lineId }, place) =>
    short.includes(lineId) ? [`lines[${place}].shortageWhy`] : [],
  )
  if (short.length > 0) throw new Refused('shortage-unexplained', 422, {}, at)
}

/** What is left, at the line; above the form where nothing is, because such a line is counted out no more. */
function tooMuch(
  { current }: KitRecord,
  { lines }: Counted,
  { lineId, left }: { lineId: string; left: number },
  locale: Locale,
) {
  const line = current.lines.find(({ id }) => id === lineId)
  const values = { item: line?.item ?? '', left: quantityInWords(locale, left, line?.unit ?? '') }
  const place = lines.findIndex((counted) => counted.lineId === lineId)
  return new Refused('more-than-approved', 422, values, left === 0 ? [] : [`lines[${place}].quantity`])
}

const dateRefusals: DeliveryRefusal[] = ['date-unreadable', 'in-the-future', 'before-approval']

const ownDeeds: DeliveryRefusal[] = ['own-request', 'own-approval', 'own-payment']

/** Dates and hands of other deeds are refused in other words. */
function reasonOf(refusal: DeliveryRefusal) {
  return [...dateRefusals, ...ownDeeds].includes(refusal) ? `delivery-${refusal}` : refusal
}

function statusOf(refusal: DeliveryRefusal) {
  return refusal === 'not-approved' || refusal === 'already-delivered' || refusal === 'gate-closed' ? 409 : 422
}
