import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { closureRequests, lightChecks } from '#db/schema/index'
import { addDays, addMonths, nigerDate, type CivilDate } from '~/domain/dates'
import { askClosure } from '~/features/closure/ask-closure.server'
import { clearClosure } from '~/features/closure/clear-closure.server'
import { decideClosure } from '~/features/closure/decide-closure.server'
import { lightCheck } from '~/features/closure/light-checks-due.server'
import { recordLightCheck } from '~/features/closure/record-light-check.server'
import type { Context } from '~/server/context.server'
import type { Username } from './accounts'
import type { HouseholdCase } from './household-cases'
import type { SimulatedDeed } from './simulated-deeds.server'

/** How far the closing of a case has come: one waits for the lead and one for the check, the others are closed. */
export function closingStage({ officer, story }: HouseholdCase): 'asked' | 'approved' | 'closed' {
  if (story.code !== 'closed') return 'closed'
  if (officer === 'officer5') return 'asked'
  return officer === 'officer4' ? 'approved' : 'closed'
}

/** Asked, approved by the lead, checked by a focal point: closed on that day. The light checks of past years are done. */
export function closingDeeds(house: HouseholdCase, closedOn: CivilDate, focalPoint: Username): SimulatedDeed[] {
  const on = (before: number) => addDays(closedOn, -before)
  const deed = (day: CivilDate, by: Username, what: string, run: SimulatedDeed['run']): SimulatedDeed => ({
    on: day,
    by,
    what,
    run,
  })
  const requested = (context: Context) => openRequest(context, house.id)
  const deeds = [
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
    ...doneChecks.map((months) =>
      deed(addMonths(closedOn, months), house.officer, 'call after the closing', (context) =>
        callAfterClosing(context, house.id, months),
      ),
    ),
  ]
  const steps = { asked: 1, approved: 2, closed: deeds.length }
  return deeds.slice(0, steps[closingStage(house)])
}

/** The check after three months still waits. */
const doneChecks = [6, 12]

async function callAfterClosing(context: Context, householdId: string, months: number) {
  const [check] = await context.store.query
    .select({ id: lightChecks.id })
    .from(lightChecks)
    .where(and(eq(lightChecks.householdId, householdId), eq(lightChecks.months, months)))
  const found = check && (await lightCheck(context, check.id))
  if (!found) return
  await recordLightCheck(context, found.id, {
    id: uuidv7(),
    doneOn: nigerDate(context.now),
    how: 'call',
    business: 'open',
    schooling: 'attending',
    children: found.roster.map(({ id }) => ({ personId: id, where: 'here' })),
  })
}

async function openRequest({ store }: Context, householdId: string) {
  const [request] = await store.query
    .select({ id: closureRequests.id })
    .from(closureRequests)
    .where(and(eq(closureRequests.householdId, householdId), isNull(closureRequests.settledAt)))
  return request?.id ?? ''
}
