import { schools } from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import type { Context } from '~/server/context.server'
import { isOpenSchool } from '~/server/open-schools.server'

const LIMIT = 500

/** The schools that are known, by name. */
export async function schoolsToChoose({ store }: Context) {
  const rows = await store.query.select().from(schools).where(isOpenSchool(store.query)).limit(LIMIT)
  return rows
    .map(({ id, name, communePcode }) => ({ id, name, commune: placeOf(communePcode)?.name ?? communePcode }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}
