import { schools } from '#db/schema/index'
import { eq } from 'drizzle-orm'
import { nigerDate } from '~/domain/dates'
import { shownNames } from '~/domain/roster/shown-names'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { itemKeyOf } from '~/server/item-key.server'
import { lastPrices } from '~/server/last-prices.server'
import { offeredTypes } from '~/server/offered-types.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'
import { supplyType } from '~/server/supply-type.server'
import { childrenToSupply } from './children-to-supply.server'
import { groupInReach } from './group-in-reach.server'

/** What can be asked for a class and for whom; null for who may not ask for it. */
export async function roundRequestChoices(context: Context, groupId: string, kitTypeId: string | null) {
  const { actor, store, now } = context
  const db = store.query
  const group = await groupInReach(db, actor, 'supplies.request', groupId)
  if (!group || group.closedOn !== null) return null
  logAccess(context, 'group', group.id)
  const [types, type, children, [school], percent] = await Promise.all([
    offeredTypes(db, 'school'),
    kitTypeId === null ? null : supplyType(db, kitTypeId),
    childrenToSupply(db, actor, groupId),
    db.select({ name: schools.name }).from(schools).where(eq(schools.id, group.schoolId)),
    priceFlagPercent(db, nigerDate(now)),
  ])
  const keyOf = (line: { itemFr: string; unit: string }) => itemKeyOf(line.itemFr, line.unit)
  const paid = await lastPrices(db, (type?.lines ?? []).map(keyOf))
  const names = await identitiesOf(
    store,
    children.map(({ id }) => id),
  )
  const shown = shownNames(children.map(({ id, code }) => ({ id, code, firstName: names.get(id)?.givenName ?? code })))
  return {
    group: { id: group.id, name: group.name, schoolName: school?.name ?? '' },
    percent,
    types: types.map(({ id, icon, labelFr, labelEn }) => ({ id, icon, label: { fr: labelFr, en: labelEn } })),
    type: type
      ? {
          id: type.id,
          icon: type.icon,
          label: { fr: type.labelFr, en: type.labelEn },
          season: type.seasonFr === null ? null : { fr: type.seasonFr, en: type.seasonEn ?? type.seasonFr },
          lines: type.lines.map((line) => ({
            ...{ position: line.position, icon: line.icon, item: { fr: line.itemFr, en: line.itemEn } },
            ...{ unit: line.unit, quantity: line.quantity, unitPriceCeiling: line.unitPriceCeiling },
            ...{ modality: line.modality, unitPrice: null as number | null, last: paid.get(keyOf(line)) ?? null },
          })),
        }
      : null,
    children: children.map(({ id, caregiverId, openKit }) => ({
      ...{ id, name: shown.get(id) ?? '' },
      ...{ withoutCarer: caregiverId === null, openKit: openKit?.number ?? null },
    })),
  }
}

export type RoundRequestChoices = NonNullable<Awaited<ReturnType<typeof roundRequestChoices>>>
