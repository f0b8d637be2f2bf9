import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, tasks } from '#db/schema/index'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import type { ExceptionKind } from '~/domain/team/exceptions'
import { finishTask } from '~/features/casework/finish-task.server'
import { recordContact } from '~/features/casework/record-contact.server'
import { decideException } from '~/features/team/decide-exception.server'
import { meetingExceptions } from '~/features/team/meeting-exceptions.server'
import type { Context } from '~/server/context.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'

/** The meeting of last week: one task done since, one that its day overtook, one line kept; and contacts typed late. */
export function meetingDeeds(today: CivilDate, staff: Staff): SimulatedDeed[] {
  const heldOn = addDays(today, -7)
  return [
    {
      on: heldOn,
      by: 'lead',
      what: 'hold meeting',
      run: async (context) => {
        await give(context, 'late', staff.officer.id, 'Passer chez la famille avec la liste de ce qui manque.')
        await give(context, 'late', staff.officer2.id, 'Appeler le fournisseur, puis fixer un jour avec la famille.')
        await keep(context, 'Le champ prend toutes les journées jusqu’à la récolte ; on regarde après.')
      },
    },
    { on: addDays(today, -4), by: 'officer', what: 'finish task', run: finishOwn },
    ...[0, 1, 2].map((place) => ({
      on: addDays(today, -1),
      by: 'officer3' as const,
      what: 'record contact late',
      run: (context: Context) => callTyped(context, place, addDays(today, -13)),
    })),
  ]
}

async function give(context: Context, kind: ExceptionKind, officerId: string, text: string) {
  const own = await householdsOf(context, officerId)
  const line = (await meetingExceptions(context))[kind].find(({ householdId }) => own.has(householdId))
  if (!line) return
  const dueOn = addDays(nigerDate(context.now), 5)
  const { subjectId } = line
  await decideException(context, { id: uuidv7(), kind, subjectId, outcome: 'task', text, assigneeId: officerId, dueOn })
}

async function keep(context: Context, text: string) {
  const { threatened, notSeen } = await meetingExceptions(context)
  const line = threatened[0] ?? notSeen[0]
  if (!line) return
  await decideException(context, { id: uuidv7(), kind: line.kind, subjectId: line.subjectId, outcome: 'keep', text })
}

async function finishOwn(context: Context) {
  const [task] = await context.store.query
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.assignedToId, context.actor.id), eq(tasks.source, 'meeting')))
    .limit(1)
  if (task) await finishTask(context, `own::${task.id}`, { id: uuidv7(), note: 'Passé jeudi, la mère a la liste.' })
}

/** A call that was noted on paper, and typed much later. */
async function callTyped(context: Context, place: number, heldOn: CivilDate) {
  const own = await context.store.query
    .select({ id: households.id, reunifiedOn: households.reunifiedOn, closedOn: households.closedOn })
    .from(households)
    .where(eq(households.officerId, context.actor.id))
    .orderBy(households.caseNumber)
  const open = own.filter(({ closedOn, reunifiedOn }) => closedOn === null && (reunifiedOn ?? heldOn) < heldOn)
  const household = open[place]
  if (!household) return
  await recordContact(context, household.id, {
    id: uuidv7(),
    milestoneId: null,
    heldOn,
    how: 'phone',
    found: [],
    children: [],
    actionTaken: 'Appel noté sur papier, saisi au retour.',
    furtherVisitOn: null,
    recommendsClosure: false,
  })
}

async function householdsOf({ store }: Context, officerId: string) {
  const rows = await store.query
    .select({ id: households.id })
    .from(households)
    .where(eq(households.officerId, officerId))
  return new Set(rows.map(({ id }) => id))
}
