import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { taskActs, tasks } from '#db/schema/index'
import type { Db } from '#db/store'
import { taskKey, type RuleTask, type TaskActKind, type TaskSource } from '~/domain/casework/task'
import { taskStanding, type TaskStanding } from '~/domain/casework/task-standing'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { mostShown } from '~/domain/most-shown'
import type { Actor } from '~/server/context.server'
import { caseTasks } from './case-tasks.server'
import { followersOf } from './followers-of.server'
import { notRefusing } from './not-refusing.server'
import { planTasks } from './plan-tasks.server'
import { serviceTasks } from './service-tasks.server'
import { taskCases, type TaskCase } from './task-cases.server'

/** A task of a rule or of a person, with what people did with it. */
export type StandingTask = Omit<RuleTask, 'householdId' | 'dueOn' | 'href'> & {
  householdId: string | null
  dueOn: CivilDate | null
  href: string | null
  text: string | null
  source: TaskSource | null
  createdById: string | null
  holderId: string
  standing: TaskStanding
  /** The last thing somebody did with it. */
  lastAct: { kind: TaskActKind; actorId: string; reason: string | null; on: CivilDate } | null
}

/**
 * All that is open for this actor and for those whose cases they see, whoever has it; all of one household if named. `full`: as much
 * was read as is read at most, and there may be more.
 */
export async function standingTasks(
  db: Db,
  actor: Actor,
  today: CivilDate,
  householdId?: string,
): Promise<{ tasks: StandingTask[]; cases: Map<string, TaskCase>; full: boolean }> {
  const cases = await taskCases(db, actor, householdId)
  const [derived, services, written] = await Promise.all([
    derivedTasks(db, cases, today),
    serviceTasks(db, actor, today, householdId),
    ownTasks(db, actor, cases, today, householdId),
  ])
  const all = [...[...derived, ...services].map(unwritten), ...written]
  const acts = await actsOn(
    db,
    all.map(({ key }) => key),
  )
  const { taskCases: mostCases, writtenTasks, serviceTasks: mostServices } = mostShown
  return {
    full: cases.length >= mostCases || written.length >= writtenTasks || services.length >= mostServices,
    cases: new Map(cases.map((row) => [row.id, row])),
    tasks: all.map((task) => withActs(task, acts.get(task.key) ?? [], today)),
  }
}

async function derivedTasks(db: Db, cases: TaskCase[], today: CivilDate) {
  if (cases.length === 0) return []
  const ids = cases.map(({ id }) => id)
  const followers = await followersOf(db, cases)
  const found = await Promise.all([planTasks(db, ids, followers, today), caseTasks(db, ids, followers, today)])
  return found.flat()
}

function unwritten(task: RuleTask) {
  return { ...task, text: null, source: null, createdById: null }
}

async function ownTasks(db: Db, actor: Actor, cases: TaskCase[], today: CivilDate, householdId?: string) {
  const ids = cases.map(({ id }) => id)
  const concerns = or(
    eq(tasks.assignedToId, actor.id),
    eq(tasks.createdById, actor.id),
    actor.role === 'officer' || actor.role === 'lead' ? inArray(tasks.householdId, ids) : undefined,
  )
  const rows = await db
    .select()
    .from(tasks)
    .where(
      and(
        isNull(tasks.doneAt),
        concerns,
        notRefusing(db, actor.role, tasks.householdId),
        householdId ? eq(tasks.householdId, householdId) : undefined,
      ),
    )
    .orderBy(asc(tasks.createdAt), asc(tasks.id))
    .limit(mostShown.writtenTasks)
  return rows.map((row) => ({
    key: taskKey('own', '', row.id),
    householdId: row.householdId,
    ownerId: row.assignedToId,
    dueOn: row.dueOn,
    late: row.dueOn !== null && row.dueOn < today,
    about: { kind: 'own' as const },
    href: row.householdId ? `/households/${row.householdId}` : null,
    text: row.text,
    source: row.source,
    createdById: row.createdById,
  }))
}

type Act = typeof taskActs.$inferSelect

async function actsOn(db: Db, keys: string[]) {
  if (keys.length === 0) return new Map<string, Act[]>()
  const acts = await db
    .select()
    .from(taskActs)
    .where(inArray(taskActs.taskKey, keys))
    .orderBy(asc(taskActs.at), asc(taskActs.id))
  return groupBy(acts, ({ taskKey: key }) => key)
}

type Unheld = Omit<StandingTask, 'holderId' | 'standing' | 'lastAct'>

function withActs(task: Unheld, acts: Act[], today: CivilDate): StandingTask {
  const standing = taskStanding(
    acts.map(({ kind, at, until, toUserId }) => ({ kind, on: nigerDate(at), until, toUserId })),
    today,
    task.about.kind !== 'own',
  )
  const last = acts.at(-1)
  return {
    ...task,
    holderId: standing.holderId ?? task.ownerId,
    standing,
    lastAct: last ? { kind: last.kind, actorId: last.actorId, reason: last.reason, on: nigerDate(last.at) } : null,
  }
}
