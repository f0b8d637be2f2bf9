import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm'
import { kitTypeLines, people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { LinePurpose } from '~/domain/funds/fund-words'
import type { KitIcon, Modality } from '~/domain/kits/catalogue-words'
import { shownNames } from '~/domain/roster/shown-names'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { itemKeyOf } from '~/server/item-key.server'
import { lastPrices, type LastPrice } from '~/server/last-prices.server'
import { offeredTypes } from '~/server/offered-types.server'
import { replaceableLoss, type ReplaceableLoss } from '~/server/replaceable-loss.server'
import { readableHousehold } from '~/server/readable-household.server'
import { sellingPeriod, type Selling } from '~/server/selling-period.server'

type Named = { id: string; name: string }

export type KitTypeChoice = {
  id: string
  code: string
  purpose: LinePurpose
  icon: KitIcon
  label: Record<Locale, string>
  season: Record<Locale, string> | null
  /** Days of training before the handover. */
  trainingDays: number | null
}

export type KitRequestChoices = {
  types: KitTypeChoice[]
  caregivers: Named[]
  children: Named[]
  /** Somebody was chosen, and no kit. */
  typeMissing: boolean
  /** A school type was chosen, and no child. */
  childMissing: boolean
  /** What is to be replaced, where the address names a loss. */
  loss: ReplaceableLoss | null
  /** What the address names, with the lines of the catalogue; null until all of it is chosen. */
  chosen: {
    caregiver: Named
    child: Named | null
    type: KitTypeChoice
    selling: Selling | null
    lines: CatalogueLineChoice[]
  } | null
}

type Asked = { caregiverId: string | null; kitTypeId: string | null; childId?: string | null; lossId?: string | null }

/** What a kit can be asked for, and for whom; for nobody where the household may not be read. */
export async function kitRequestChoices(
  context: Context,
  householdId: string,
  asked: Asked,
): Promise<KitRequestChoices> {
  const db = context.store.query
  const loss = asked.lossId ? await replaceableLoss(db, householdId, asked.lossId) : null
  const [business, school, caregivers, children] = await Promise.all([
    offeredTypes(db, 'business'),
    offeredTypes(db, 'school'),
    caregiverChoices(context, householdId),
    childChoices(context, householdId),
  ])
  const offered = [...business, ...school]
  const types = offered.map(({ id, code, purpose, icon, labelFr, labelEn, seasonFr, seasonEn, trainingDays }) => ({
    ...{ id, code, purpose, icon, trainingDays, label: { fr: labelFr, en: labelEn } },
    season: seasonFr === null ? null : { fr: seasonFr, en: seasonEn ?? seasonFr },
  }))
  const type = types.find(({ id, code }) =>
    asked.kitTypeId === null ? code === loss?.kitTypeCode : id === asked.kitTypeId,
  )
  const caregiver = caregivers.find(({ id }) => id === (asked.caregiverId ?? loss?.caregiverId))
  const child = children.find(({ id }) => id === (asked.childId ?? loss?.childId)) ?? null
  const missing = {
    typeMissing: !type && asked.caregiverId !== null,
    childMissing: type?.purpose === 'school' && child === null,
  }
  if (!type || !caregiver || missing.childMissing)
    return { types, caregivers, children, ...missing, loss, chosen: null }
  const sellsAt = offered.find(({ id }) => id === type.id)?.sellsAt ?? null
  const [selling, lines] = await Promise.all([
    sellingPeriod(db, sellsAt, nigerDate(context.now)),
    linesToAskFor(context, type.id, loss),
  ])
  const chosen = { caregiver, child: type.purpose === 'school' ? child : null, type, selling, lines }
  return { types, caregivers, children, ...missing, loss, chosen }
}

export type CatalogueLineChoice = {
  item: Record<Locale, string>
  unit: string
  quantity: number
  unitPriceCeiling: number | null
  icon: KitIcon
  modality: Modality
  tranche: number
  season: Record<Locale, string> | null
  care: Record<Locale, string> | null
  last: LastPrice | null
  unitPrice?: number
}

/** Of a replacement the goods that are gone, at the price they had; else the lines of the catalogue. */
async function linesToAskFor(
  context: Context,
  kitTypeId: string,
  loss: ReplaceableLoss | null,
): Promise<CatalogueLineChoice[]> {
  const lines = await catalogueLinesOf(context, kitTypeId)
  if (!loss) return lines
  const { item, unit, quantity, unitPrice } = loss.line
  const known = lines.find((line) => line.item.fr === item || line.item.en === item) ?? plainLine
  return [{ ...known, item: { fr: item, en: item }, unit, quantity, unitPrice }]
}

const plainLine = {
  ...{ icon: 'box' as const, modality: 'supplierInKind' as const, tranche: 1, unitPriceCeiling: null },
  ...{ season: null, care: null, last: null },
}

async function catalogueLinesOf({ store }: Context, kitTypeId: string): Promise<CatalogueLineChoice[]> {
  const lines = await store.query
    .select()
    .from(kitTypeLines)
    .where(eq(kitTypeLines.kitTypeId, kitTypeId))
    .orderBy(asc(kitTypeLines.position))
  const keyOf = (line: { itemFr: string; unit: string }) => itemKeyOf(line.itemFr, line.unit)
  const paid = await lastPrices(store.query, lines.map(keyOf))
  const both = (fr: string | null, en: string | null) => (fr === null ? null : { fr, en: en ?? fr })
  return lines.map((line) => ({
    ...{ item: { fr: line.itemFr, en: line.itemEn }, unit: line.unit, quantity: line.quantity },
    ...{ unitPriceCeiling: line.unitPriceCeiling, icon: line.icon, modality: line.modality, tranche: line.tranche },
    ...{ season: both(line.seasonFr, line.seasonEn), care: both(line.careFr, line.careEn) },
    last: paid.get(keyOf(line)) ?? null,
  }))
}

const CHILD_UNTIL = 18

/** The household's children of school age and under; nobody for who may not read it. */
async function childChoices({ actor, store, now }: Context, householdId: string): Promise<Named[]> {
  const readable = readableHousehold(store.query, actor, householdId)
  const bornAfter = Number(nigerDate(now).slice(0, 4)) - CHILD_UNTIL
  const rows = await store.query
    .select({ id: people.id, code: people.code })
    .from(people)
    .where(
      and(
        inArray(people.householdId, readable),
        eq(people.caregiver, false),
        isNull(people.leftHouseholdOn),
        gte(people.birthYear, bornAfter),
      ),
    )
    .orderBy(asc(people.code))
  const names = await identitiesOf(
    store,
    rows.map(({ id }) => id),
  )
  const shown = shownNames(rows.map(({ id, code }) => ({ id, code, firstName: names.get(id)?.givenName ?? code })))
  return rows.map(({ id, code }) => ({ id, name: shown.get(id) ?? code }))
}

/** The caregivers of a household who live in it; nobody for who may not read it. */
export async function caregiverChoices({ actor, store }: Context, householdId: string) {
  const readable = readableHousehold(store.query, actor, householdId)
  const rows = await store.query
    .select({ id: people.id, code: people.code })
    .from(people)
    .where(and(inArray(people.householdId, readable), eq(people.caregiver, true), isNull(people.leftHouseholdOn)))
    .orderBy(asc(people.code))
  const names = await identitiesOf(
    store,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, code }) => ({ id, name: fullName(names.get(id)) || code }))
}
