import { schools } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { placeOf } from '~/domain/households/places'
import { soundsLike } from '~/domain/text/sound'
import type { Context } from '~/server/context.server'
import type { FoundItem } from './found-item'

/** Schools by name, for who sets them; the others find what hangs on one: its groups. */
export async function foundSchools({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  if (!mayEver(actor.role, 'settings.edit')) return []
  const known = await store.query.select().from(schools).orderBy(schools.id)
  return known
    .filter(({ name }) => soundsLike(name, typed))
    .map(({ id, name, communePcode }) => ({
      key: id,
      href: `/settings/schools/${id}`,
      title: name,
      detail: [placeOf(communePcode)?.name ?? communePcode],
    }))
}
