import type { TaskAbout, TaskActKind, TaskSource } from '~/domain/casework/task'
import type { CivilDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { caseNames } from '~/server/case-names.server'
import type { Actor, Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { staffNames } from '~/server/staff-names.server'
import { mayActOn } from './may-act-on'
import type { StandingTask } from './standing-tasks.server'
import type { TaskCase } from './task-cases.server'
import { hrefOfTask } from './task-href'
import { visitsOfTasks } from './visits-of-tasks.server'

export type TaskRow = {
  key: string
  about: TaskAbout
  /** What somebody wrote; null for a rule's. */
  text: string | null
  source: TaskSource | null
  /** Only where this actor sees the case. */
  name: string | null
  personName: string | null
  caseNumber: string | null
  place: string | null
  href: string | null
  dueOn: CivilDate | null
  late: boolean
  holderName: string
  mine: boolean
  /** Whether this actor may put it off, hand it over or say that it is done. */
  actable: boolean
  snoozedUntil: CivilDate | null
  last: { kind: TaskActKind; by: string; reason: string | null; on: CivilDate } | null
}

/** Tasks as lists show them: names only where the actor sees the case. */
export async function taskRows(
  { actor, store }: Context,
  tasks: StandingTask[],
  cases: Map<string, TaskCase>,
): Promise<TaskRow[]> {
  const seen = (task: StandingTask) => seesCase(actor, cases.get(task.householdId ?? ''))
  const [names, staff, persons, visits] = await Promise.all([
    caseNames(
      store,
      tasks.filter(seen).flatMap(({ householdId }) => householdId ?? []),
    ),
    staffNames(
      store.query,
      tasks.flatMap(({ holderId, lastAct }) => [holderId, lastAct?.actorId ?? '']),
    ),
    identitiesOf(
      store,
      tasks.flatMap((task) => (seen(task) || task.ownerId === actor.id ? (task.about.personId ?? []) : [])),
    ),
    visitsOfTasks(store.query, actor, tasks),
  ])
  return tasks.map((task) => {
    const row = namesCase(actor, task) ? cases.get(task.householdId ?? '') : undefined
    return {
      key: task.key,
      about: task.about,
      text: task.text,
      source: task.source,
      name: names.get(task.householdId ?? '') ?? null,
      personName: persons.get(task.about.personId ?? '')?.givenName ?? null,
      caseNumber: row?.caseNumber ?? null,
      place: row?.communePcode ? (placeOf(row.communePcode)?.name ?? null) : null,
      href: hrefOfTask(task, actor, seen(task), visits.get(task.key)),
      dueOn: task.dueOn,
      late: task.late,
      holderName: staff.get(task.holderId) ?? '',
      mine: task.holderId === actor.id,
      actable: mayActOn(task, actor),
      snoozedUntil: task.standing.snoozedUntil,
      last: task.lastAct && {
        kind: task.lastAct.kind,
        by: staff.get(task.lastAct.actorId) ?? '',
        reason: task.lastAct.reason,
        on: task.lastAct.on,
      },
    }
  })
}

/** A tutor's own task is about a child they teach, whose case is none of their business. Source: docs/programme-rules.md §5. */
function namesCase({ id, role }: Actor, { ownerId, about }: StandingTask) {
  return role !== 'tutor' || ownerId !== id || !about.personId
}

function seesCase({ id, role }: Actor, row: TaskCase | undefined) {
  return row !== undefined && (role === 'lead' || row.officerId === id)
}
