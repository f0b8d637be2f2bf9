import { and, eq, inArray } from 'drizzle-orm'
import { kitDeliveries, kits } from '#db/schema/index'
import type { PaperLink } from '~/domain/audit/paper-link'
import { parseReceiptCode } from '~/domain/kits/receipt-code'
import type { Signing, Statement } from '~/domain/kits/handover-words'
import { shortCode } from '~/domain/text/short-code'
import type { Locale } from '~/i18n/locale'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName } from '~/server/identity.server'
import { kitRecords, type KitDeliveryRecord, type KitRecord } from '~/server/kit-record.server'
import { approvedOnOf, deliveredOf } from '~/server/kit-standing'
import { qrPath, type QrPath } from '~/server/qr-path.server'
import { visibleHandovers } from '~/server/visible-handovers.server'
import { approverOf, wordsOf, type ReceiptWords } from './receipt-words.server'

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

type Which = { kitId: string; deliveryId: string }

/**
 * One handover as its receipt, sealed before it is shown; null for whoever neither sees its kit nor handed it over.
 *
 * @param origin public address that the QR leads to
 */
export async function receipt(context: Context, which: Which, origin: string): Promise<Receipt | null> {
  const [one] = await receiptsOf(context, [which], origin)
  return one ?? null
}

/** Several handovers as their receipts by one reading, in this order, without those that `receipt` gives to nobody. */
export async function receiptsOf(context: Context, which: readonly Which[], origin: string): Promise<Receipt[]> {
  const { actor, store } = context
  const db = store.query
  const known = await db
    .select({ id: kitDeliveries.id, kitId: kitDeliveries.kitId })
    .from(kitDeliveries)
    .where(
      and(
        inArray(
          kitDeliveries.id,
          which.map(({ deliveryId }) => deliveryId),
        ),
        visibleHandovers(db, actor),
      ),
    )
  if (known.length === 0) return []
  const kitIds = known.map(({ kitId }) => kitId)
  const records = await kitRecords(db, inArray(kits.id, kitIds))
  const handed = which.flatMap(({ kitId, deliveryId }) => {
    const record = known.some(({ id }) => id === deliveryId) && records.find(({ kit }) => kit.id === kitId)
    const delivery = record && record.deliveries.find(({ id }) => id === deliveryId)
    return record && delivery ? [{ record, delivery }] : []
  })
  for (const { record } of handed) logAccess(context, 'household', record.kit.householdId)
  if (handed.length === 0) return []
  const said = await wordsOf(context, handed)
  return handed.map(({ record, delivery }, at) => receiptOf(record, delivery, said, said.links[at] ?? null, origin))
}

function receiptOf(
  record: KitRecord,
  delivery: KitDeliveryRecord,
  { names, staff, pictures, cases, open }: ReceiptWords,
  chainLink: PaperLink | null,
  origin: string,
): Receipt {
  const { kit, type } = record
  const approver = approverOf(record)
  const approvedOn = approvedOnOf(record)
  const mayOpenKit = open.has(kit.id)
  const mayNameFamily = mayOpenKit || kit.purpose === 'business'
  const { receiptCode: code } = delivery
  return {
    deliveryId: delivery.id,
    kitId: kit.id,
    issueId: delivery.issueId,
    mayOpenKit,
    kitNumber: kit.number,
    purpose: kit.purpose,
    typeLabel: { fr: type.labelFr, en: type.labelEn },
    caseNumber: mayNameFamily ? (cases.get(kit.householdId) ?? '') : null,
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
    pictures: pictures.get(delivery.issueId ?? delivery.id) ?? [],
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
