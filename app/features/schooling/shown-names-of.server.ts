import type { Store } from '#db/store'
import { shownNames } from '~/domain/roster/shown-names'
import { identitiesOf } from '~/server/identity.server'

/** How the children of one list are called, by id: from their sealed names, told apart by their codes. */
export async function shownNamesOf(store: Pick<Store, 'query'>, children: readonly { id: string; code: string }[]) {
  const names = await identitiesOf(
    store,
    children.map(({ id }) => id),
  )
  return shownNames(children.map(({ id, code }) => ({ id, code, firstName: names.get(id)?.givenName ?? code })))
}
