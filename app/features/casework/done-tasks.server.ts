import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { households, taskActs, tasks } from '#db/schema/index'
import { parseTaskKey, type TaskAbout } from '~/domain/casework/task'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { notRefusing } from './not-refusing.server'

export type DoneTask = {
  id: string
  about: TaskAbout
  text: string | null
  caseNumber: string | null
  on: CivilDate
  note: string | null
}

const pageSize = 30

/** What this actor has said is done, newest first, a page at a time. */
export async function doneTasks({ actor, store }: Context, before: string | null) {
  const db = store.query
  const last = instantCursor(before)
  const older = last ? or(lt(taskActs.at, last.at), and(eq(taskActs.at, last.at), lt(taskActs.id, last.id))) : undefined
  const rows = await db
    .select({ act: taskActs, caseNumber: households.caseNumber })
    .from(taskActs)
    .leftJoin(households, eq(households.id, taskActs.householdId))
    .where(
      and(
        eq(taskActs.actorId, actor.id),
        eq(taskActs.kind, 'done'),
        notRefusing(db, actor.role, taskActs.householdId),
        older,
      ),
    )
    .orderBy(desc(taskActs.at), desc(taskActs.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const written = shown.flatMap(({ act }) => {
    const parsed = parseTaskKey(act.taskKey)
    return parsed?.kind === 'own' ? [parsed.subject] : []
  })
  const texts = written.length === 0 ? [] : await db.select().from(tasks).where(inArray(tasks.id, written))
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  const end = rows.length > pageSize ? shown.at(-1)?.act : undefined
  return {
    rows: shown.map(({ act, caseNumber }): DoneTask => {
      const { id, about, taskKey, at, reason: note } = act
      const text = textOf.get(parseTaskKey(taskKey)?.subject ?? '') ?? null
      return { id, about, text, caseNumber, on: nigerDate(at), note }
    }),
    next: end ? `${end.at.toISOString()}_${end.id}` : null,
  }
}
