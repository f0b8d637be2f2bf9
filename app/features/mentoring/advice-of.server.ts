import { desc, eq, inArray } from 'drizzle-orm'
import { adviceAnswers, adviceItems } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'

const shownAdvice = 40

/** What was advised, the newest first, each with what later visits heard of it. */
export async function adviceOf(db: Db, businessId: string) {
  const items = await db
    .select()
    .from(adviceItems)
    .where(eq(adviceItems.businessId, businessId))
    .orderBy(desc(adviceItems.givenOn), desc(adviceItems.id))
    .limit(shownAdvice)
  const ids = items.map(({ id }) => id)
  const answers =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(adviceAnswers)
          .where(inArray(adviceAnswers.adviceId, ids))
          .orderBy(desc(adviceAnswers.answeredOn), desc(adviceAnswers.visitId))
  const heard = groupBy(answers, ({ adviceId }) => adviceId)
  return items.map(({ id, kind, words, givenOn, closedOn, visitId }) => ({
    id,
    kind,
    words,
    givenOn,
    closedOn,
    visitId,
    answers: (heard.get(id) ?? []).map(({ answer, why, answeredOn }) => ({ answer, why, answeredOn })),
  }))
}

export type Advice = Awaited<ReturnType<typeof adviceOf>>[number]
