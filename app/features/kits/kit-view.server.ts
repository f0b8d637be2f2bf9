import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { LinePurpose } from '~/domain/funds/fund-words'
import { placeOf } from '~/domain/households/places'
import type { KitState } from '~/domain/kits/kit-state'
import { shortCode } from '~/domain/text/short-code'
import type { Locale } from '~/i18n/locale'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { replacedLossOf, type ReplacedLoss } from '~/server/replaced-loss.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { KitLineRow, KitRecord } from '~/server/kit-record.server'
import { stateOf } from '~/server/kit-standing'
import { waiverIn, type Waiver } from '~/domain/procurement/waiver'

export type KitLineView = Pick<
  KitLineRow,
  'id' | 'position' | 'item' | 'unit' | 'quantity' | 'unitPrice' | 'unitPriceCeiling' | 'tranche' | 'modality'
>

/** What stands at the head of every page of one request. */
export type KitView = {
  id: string
  number: string
  state: KitState
  typeLabel: Record<Locale, string>
  season: Record<Locale, string> | null
  householdId: string
  caseNumber: string
  /** False for those who see the request and not the household's file. */
  householdIsOpen: boolean
  caregiverName: string
  purpose: LinePurpose
  /** The child whose school supplies these are. */
  childName: string | null
  place: string
  requestedByName: string
  /** ISO 8601. */
  requestedAt: string
  /** Who is to hand it over, or did so without having been named before: to a class. */
  delivererName: string | null
  version: number
  /** Whole XOF. */
  total: number
  contentHash: string
  /** The hash as it is read out: `7F3K-92QD`. */
  code: string
  /** Empty where the goods are bought with those of other kits. */
  supplier: string
  /** Why it names its supplier; null where it names none, or was written before that was asked. */
  waived: Waiver | null
  reason: string
  lines: KitLineView[]
  /** The loss that it makes good. */
  replaces: ReplacedLoss | null
}

/** The head of every page of a request, and so what notes that it was opened. */
export async function kitView(context: Context, record: KitRecord): Promise<KitView> {
  const { store, actor } = context
  const { kit, type, current } = record
  const delivererId = kit.delivererId ?? record.deliveries.at(-1)?.deliveredById ?? null
  logAccess(context, 'household', kit.householdId)
  const [[household], [open], names, staff, replaces] = await Promise.all([
    store.query.select().from(households).where(eq(households.id, kit.householdId)),
    store.query
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.id, kit.householdId), visibleHouseholds(store.query, actor, 'household.read'))),
    identitiesOf(store, [kit.caregiverId, kit.childId ?? kit.caregiverId]),
    staffNames(store.query, [kit.requestedById, delivererId ?? kit.requestedById]),
    replacedLossOf(store.query, actor, kit.replacesLossId),
  ])
  const commune = placeOf(household?.communePcode ?? household?.regionPcode ?? '')?.name
  return {
    id: kit.id,
    number: kit.number,
    state: stateOf(record),
    typeLabel: { fr: type.labelFr, en: type.labelEn },
    season: type.seasonFr === null ? null : { fr: type.seasonFr, en: type.seasonEn ?? type.seasonFr },
    householdId: kit.householdId,
    caseNumber: household?.caseNumber ?? '',
    householdIsOpen: open !== undefined,
    caregiverName: fullName(names.get(kit.caregiverId)),
    purpose: kit.purpose,
    childName: kit.childId === null ? null : fullName(names.get(kit.childId)),
    place: [household?.village, commune].filter(Boolean).join(', '),
    requestedByName: staff.get(kit.requestedById) ?? '',
    requestedAt: kit.requestedAt.toISOString(),
    delivererName: delivererId === null ? null : (staff.get(delivererId) ?? ''),
    version: current.number,
    total: current.total,
    contentHash: current.contentHash,
    code: shortCode(current.contentHash),
    supplier: current.supplier,
    waived: waiverIn(current),
    reason: current.reason,
    lines: current.lines.map(lineView),
    replaces,
  }
}

/** A row carries more than a line; only the line leaves the server. */
function lineView(line: KitLineRow): KitLineView {
  const { id, position, item, unit, quantity, unitPrice, unitPriceCeiling, tranche, modality } = line
  return { id, position, item, unit, quantity, unitPrice, unitPriceCeiling, tranche, modality }
}
