import { inArray } from 'drizzle-orm'
import { lotItems } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { setAsideOf, shortThings } from './set-aside.server'

/** Things of which the stores hold less than the kits that wait for their handover need. */
export async function shortForKits({ actor, store }: Context) {
  if (!mayEver(actor.role, 'stock.read')) return []
  const short = await shortThings(store.query)
  if (short.length === 0) return []
  const keys = short.map(({ itemKey }) => itemKey)
  const aside = await setAsideOf(store.query, keys)
  const names = await store.query
    .selectDistinct({ itemKey: lotItems.itemKey, unit: lotItems.unit, item: lotItems.item })
    .from(lotItems)
    .where(inArray(lotItems.itemKey, keys))
  return short.map((thing) => {
    const known = names.find(({ itemKey }) => itemKey === thing.itemKey)
    const kits = [...new Set((aside.get(thing.itemKey) ?? []).map(({ kitNumber }) => kitNumber))]
    return { ...thing, item: known?.item ?? '', unit: known?.unit ?? '', kits }
  })
}
