import { and, desc, like } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'
import { shownOfKind, type FoundItem } from './found-item'

/** Kits by their number or a part of it. */
export async function foundKits({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const part = typed.toUpperCase().replace(/[^A-Z0-9-]/g, '')
  if (part.length < 3 || !/\d/.test(part)) return []
  const found = await store.query
    .select({ id: kits.id, number: kits.number })
    .from(kits)
    .where(and(visibleKits(store.query, actor), like(kits.number, `%${part}%`)))
    .orderBy(desc(kits.number))
    .limit(shownOfKind + 1)
  return found.map(({ id, number }) => ({ key: id, href: `/kits/${id}`, title: number, detail: [] }))
}
