import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { kitTypeLines, kitTypeRetirements, kitTypes, people } from '#db/schema/index'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { readableHousehold } from '~/server/readable-household.server'

export type KitTypeChoice = {
  id: string
  code: string
  label: Record<Locale, string>
  season: Record<Locale, string> | null
}

export type KitRequestChoices = {
  types: KitTypeChoice[]
  caregivers: { id: string; name: string }[]
  /** What the address names, with the lines of the catalogue; null until both are chosen. */
  chosen: { caregiver: { id: string; name: string }; type: KitTypeChoice; lines: CatalogueLineChoice[] } | null
}

/** What a kit can be asked for, and for whom; for nobody where the household may not be read. */
export async function kitRequestChoices(
  context: Context,
  householdId: string,
  { caregiverId, kitTypeId }: { caregiverId: string | null; kitTypeId: string | null },
): Promise<KitRequestChoices> {
  const [types, caregivers] = await Promise.all([kitTypeChoices(context), caregiverChoices(context, householdId)])
  const type = types.find(({ id }) => id === kitTypeId)
  const caregiver = caregivers.find(({ id }) => id === caregiverId)
  const chosen = type && caregiver ? { type, caregiver, lines: await catalogueLinesOf(context, type.id) } : null
  return { types, caregivers, chosen }
}

/** The newest version of every kit type that is not retired. */
async function kitTypeChoices({ store }: Context): Promise<KitTypeChoice[]> {
  const rows = await store.query
    .select({ type: kitTypes, retiredAt: kitTypeRetirements.retiredAt })
    .from(kitTypes)
    .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
    .orderBy(asc(kitTypes.labelFr), desc(kitTypes.version))
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows)
    if ((newest.get(row.type.code)?.type.version ?? 0) < row.type.version) newest.set(row.type.code, row)
  const offered = [...newest.values()].flatMap(({ type, retiredAt }) => (retiredAt === null ? [type] : []))
  return offered.map(({ id, code, labelFr, labelEn, seasonFr, seasonEn }) => ({
    id,
    code,
    label: { fr: labelFr, en: labelEn },
    season: seasonFr === null ? null : { fr: seasonFr, en: seasonEn ?? seasonFr },
  }))
}

export type CatalogueLineChoice = {
  item: Record<Locale, string>
  unit: string
  quantity: number
  unitPriceCeiling: number | null
}

async function catalogueLinesOf({ store }: Context, kitTypeId: string): Promise<CatalogueLineChoice[]> {
  const lines = await store.query
    .select()
    .from(kitTypeLines)
    .where(eq(kitTypeLines.kitTypeId, kitTypeId))
    .orderBy(asc(kitTypeLines.position))
  return lines.map(({ itemFr, itemEn, unit, quantity, unitPriceCeiling }) => ({
    item: { fr: itemFr, en: itemEn },
    unit,
    quantity,
    unitPriceCeiling,
  }))
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
