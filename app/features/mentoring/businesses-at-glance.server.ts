import type { Context } from '~/server/context.server'
import { countsOf } from './businesses-page.server'
import { businessesInView } from './businesses-in-view.server'

/** How many of this actor's businesses stand how; `complete` when none was left out. */
export async function businessesAtGlance(context: Context) {
  const { rows, complete } = await businessesInView(context, null)
  return { counts: countsOf(rows, { measure: null }), complete }
}

export type BusinessesAtGlance = Awaited<ReturnType<typeof businessesAtGlance>>
