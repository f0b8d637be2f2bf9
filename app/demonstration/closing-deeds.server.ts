import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { closureRequests } from '#db/schema/index'
import { addDays, type CivilDate } from '~/domain/dates'
import { askClosure } from '~/features/closure/ask-closure.server'
import { clearClosure } from '~/features/closure/clear-closure.server'
import { decideClosure } from '~/features/closure/decide-closure.server'
import type { Context } from '~/server/context.server'
import type { Username } from './accounts'
import type { HouseholdCase } from './household-cases'
import type { SimulatedDeed } from './simulated-deeds.server'

/** Asked, approved by the lead, checked by a focal point: closed on that day. */
export function closingDeeds(house: HouseholdCase, closedOn: CivilDate, focalPoint: Username): SimulatedDeed[] {
  const on = (before: number) => addDays(closedOn, -before)
  const deed = (day: CivilDate, by: Username, what: string, run: SimulatedDeed['run']): SimulatedDeed => ({
    on: day,
    by,
    what,
    run,
  })
  const requested = (context: Context) => openRequest(context, house.id)
  return [
    deed(on(4), house.officer, 'ask to close', (context) =>
      askClosure(context, house.id, {
        id: uuidv7(),
        reason: 'formal_closing',
        childView: 'Je reste avec ma mère et je vais à l’école.',
        caregiverView: 'Le commerce nourrit la maison ; les enfants ne partiront plus.',
        laterHelp: 'Le chef du village et le comité de protection',
        missingWhy: 'La famille est connue du chef du village, qui passe chaque semaine.',
      }),
    ),
    deed(on(2), 'lead', 'approve a closing', async (context) =>
      decideClosure(context, await requested(context), { outcome: 'approved' }),
    ),
    deed(closedOn, focalPoint, 'check and close', async (context) => clearClosure(context, await requested(context))),
  ]
}

async function openRequest({ store }: Context, householdId: string) {
  const [request] = await store.query
    .select({ id: closureRequests.id })
    .from(closureRequests)
    .where(and(eq(closureRequests.householdId, householdId), isNull(closureRequests.settledAt)))
  return request?.id ?? ''
}
