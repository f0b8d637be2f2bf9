import { and, eq } from 'drizzle-orm'
import { households, kitDeliveries, kits } from '#db/schema/index'
import type { PaperLink } from '~/domain/audit/paper-link'
import { parseReceiptCode } from '~/domain/kits/receipt-code'
import type { Signing, Statement } from '~/domain/kits/handover-words'
import { shortCode } from '~/domain/text/short-code'
import type { Locale } from '~/i18n/locale'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { kitRecord, type KitDeliveryRecord, type KitRecord } from '~/server/kit-record.server'
import { approvalsOf, approvedOnOf, deliveredOf } from '~/server/kit-standing'
import { linkOfHandover } from '~/server/link-of-handover.server'
import { picturesOf } from '~/server/pictures-of.server'
import { qrPath, type QrPath } from '~/server/qr-path.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleHandovers } from '~/server/visible-handovers.server'
import { visibleKits } from '~/server/visibility.server'

export type ReceiptLine = {
  id: string
  position: number
  item: string
  unit: string
  approved: number
  quantity: number
  shortageWhy: string | null
  /** What is still to come of this line after all handovers. */
  owed: number
}

export type Receipt = {
  deliveryId: string
  kitId: string
  /** The hand-out to a class that it was part of. */
  issueId: string | null
  /**
   * The rest of the kit is open too; the deliverer alone reads nothing but the receipt, and of school supplies neither the
   * parent's name nor the case nor who approved.
   */
  mayOpenKit: boolean
  kitNumber: string
  purpose: 'business' | 'school'
  typeLabel: Record<Locale, string>
  caseNumber: string | null
  caregiverName: string | null
  childName: string | null
  delivererName: string
  approval: { byName: string; on: string } | null
  number: string
  /** What the QR carries; null for handovers of before there was one. */
  code: string | null
  qr: QrPath | null
  deliveredOn: string
  place: string
  witness: string
  caregiverPresent: boolean
  childPresent: boolean | null
  note: string | null
  signedBy: Signing
  signature: string | null
  paperNumber: string | null
  nothingOwed: Statement
  explainedBy: string | null
  lines: ReceiptLine[]
  pictures: string[]
  contentCode: string
  /** The link of this handover in the audit chain. */
  chainLink: PaperLink | null
}

/**
 * One handover as its receipt, sealed before it is shown; null for whoever neither sees its kit nor handed it over.
 *
 * @param origin public address that the QR leads to
 */
export async function receipt(
  context: Context,
  { kitId, deliveryId }: { kitId: string; deliveryId: string },
  origin: string,
): Promise<Receipt | null> {
  const { actor, store } = context
  const db = store.query
  const [known] = await db
    .select({ id: kitDeliveries.id })
    .from(kitDeliveries)
    .where(and(eq(kitDeliveries.id, deliveryId), eq(kitDeliveries.kitId, kitId), visibleHandovers(db, actor)))
  const record = known && (await kitRecord(db, eq(kits.id, kitId)))
  const delivery = record?.deliveries.find(({ id }) => id === deliveryId)
  if (!record || !delivery) return null
  const { kit, type } = record
  logAccess(context, 'household', kit.householdId)
  const approver = approvalsOf(record).at(-1)?.decidedById
  const deedId = delivery.issueId ?? deliveryId
  const [[household], [open], names, staff, pictures, chainLink] = await Promise.all([
    db.select({ caseNumber: households.caseNumber }).from(households).where(eq(households.id, kit.householdId)),
    db
      .select({ id: kits.id })
      .from(kits)
      .where(and(eq(kits.id, kitId), visibleKits(db, actor))),
    identitiesOf(store, kit.childId === null ? [kit.caregiverId] : [kit.caregiverId, kit.childId]),
    staffNames(db, [delivery.deliveredById, ...(approver === undefined ? [] : [approver])]),
    picturesOf(db, [deedId]),
    linkOfHandover(context, { kitId, recordedAt: delivery.recordedAt }),
  ])
  const { receiptCode: code } = delivery
  const approvedOn = approvedOnOf(record)
  const mayOpenKit = open !== undefined
  const mayNameFamily = mayOpenKit || kit.purpose === 'business'
  return {
    deliveryId,
    kitId,
    issueId: delivery.issueId,
    mayOpenKit,
    kitNumber: kit.number,
    purpose: kit.purpose,
    typeLabel: { fr: type.labelFr, en: type.labelEn },
    caseNumber: mayNameFamily ? (household?.caseNumber ?? '') : null,
    caregiverName: mayNameFamily ? fullName(names.get(kit.caregiverId)) : null,
    childName: kit.childId === null ? null : (names.get(kit.childId)?.givenName ?? ''),
    delivererName: staff.get(delivery.deliveredById) ?? '',
    approval: mayNameFamily && approver && approvedOn ? { byName: staff.get(approver) ?? '', on: approvedOn } : null,
    number: delivery.receiptNumber,
    code,
    qr: code === null ? null : qrPath(`${origin}/r/${code}`),
    deliveredOn: delivery.deliveredOn,
    place: delivery.place,
    witness: delivery.witness,
    caregiverPresent: delivery.caregiverPresent,
    childPresent: delivery.childPresent,
    note: delivery.note,
    signedBy: delivery.signedBy,
    signature: delivery.signature,
    paperNumber: delivery.paperNumber,
    nothingOwed: delivery.nothingOwed,
    explainedBy: delivery.explainedBy,
    lines: linesOf(record, delivery),
    pictures: pictures.get(deedId) ?? [],
    contentCode: shortCode(contentHashOf(record, delivery)),
    chainLink,
  }
}

/** The receipt of a code, typed or scanned; null when there is none for this actor. */
export async function receiptOfCode(context: Context, typed: string, origin: string): Promise<Receipt | null> {
  const code = parseReceiptCode(typed)
  if (code === null) return null
  const [row] = await context.store.query
    .select({ deliveryId: kitDeliveries.id, kitId: kitDeliveries.kitId })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.receiptCode, code))
  return row ? await receipt(context, row, origin) : null
}

function linesOf({ versions, deliveries, returns }: KitRecord, delivery: KitDeliveryRecord): ReceiptLine[] {
  const asked = versions.find(({ id }) => id === delivery.versionId)?.lines ?? []
  return asked.flatMap((line) => {
    const handed = delivery.lines.find(({ lineId }) => lineId === line.id)
    if (!handed) return []
    const all = deliveredOf({ deliveries, returns }).filter(({ lineId }) => lineId === line.id)
    const owed = line.quantity - all.reduce((sum, { quantity }) => sum + quantity, 0)
    const { id, position, item, unit, quantity: approved } = line
    const { quantity, shortageWhy } = handed
    return [{ id, position, item, unit, approved, quantity, shortageWhy, owed: Math.max(0, owed) }]
  })
}

function contentHashOf({ versions, current }: KitRecord, { versionId }: KitDeliveryRecord) {
  return (versions.find(({ id }) => id === versionId) ?? current).contentHash
}
