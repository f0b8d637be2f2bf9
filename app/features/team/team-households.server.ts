import { and, eq, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** Over `households`: the open cases of the people whom this actor supervises. */
export function openInTeam({ actor, store }: Pick<Context, 'actor' | 'store'>, place?: string | null) {
  return and(
    visibleHouseholds(store.query, actor, 'team.read'),
    isNull(households.closedOn),
    place ? eq(households.communePcode, place) : undefined,
  )
}
