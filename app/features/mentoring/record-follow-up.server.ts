import { inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { adviceAnswers, adviceItems, caregiverGoals } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { adviceRefusal, closesAdvice, type AdviceAnswer, type AdviceKind } from '~/domain/mentoring/advice'
import type { OwnGoal } from '~/domain/mentoring/own-goals'
import { Refused } from '~/domain/refused'
import { openAdvice } from './open-advice.server'

export type FollowUp = {
  adviceKinds?: AdviceKind[] | undefined
  /** Advice in own words. */
  advice?: string | undefined
  adviceAnswers?: { adviceId: string; answer: AdviceAnswer; why?: string | undefined }[] | undefined
  /** What she wants to reach, in her words and by a picture; both absent while it stays the same. */
  ownGoal?: string | undefined
  goalPicture?: OwnGoal | undefined
}

type Visit = { id: string; businessId: string; visitedOn: CivilDate }
type By = { actor: { id: string }; now: Date }

/**
 * What the visit heard of earlier advice, what it advises, and the caregiver's own goal where it is a new one.
 *
 * @throws {Refused} advice that is not open here, without its words or without why it was not possible (422)
 */
export async function recordFollowUp(tx: Db, by: By, visit: Visit, form: FollowUp) {
  const answers = form.adviceAnswers ?? []
  const words = form.advice
  const kinds = new Set(form.adviceKinds ?? [])
  if (words !== undefined) kinds.add('ownWords')
  const open = await openAdvice(tx, visit.businessId)
  const refusal = adviceRefusal(
    answers.map(({ adviceId, answer, why }) => ({ adviceId, answer, hasWhy: why !== undefined })),
    open.map(({ id }) => id),
    { kinds: [...kinds], hasWords: words !== undefined },
  )
  if (refusal) throw new Refused(refusal, 422)

  const { id: visitId, visitedOn } = visit
  if (answers.length > 0)
    await tx.insert(adviceAnswers).values(answers.map((answer) => ({ ...answer, visitId, answeredOn: visitedOn })))
  const closed = answers.filter(({ answer }) => closesAdvice(answer)).map(({ adviceId }) => adviceId)
  if (closed.length > 0)
    await tx.update(adviceItems).set({ closedOn: visitedOn }).where(inArray(adviceItems.id, closed))

  const standing = open.filter(({ id }) => !closed.includes(id)).map(({ kind }) => kind)
  const given = [...kinds].filter((kind) => kind === 'ownWords' || !standing.includes(kind))
  if (given.length > 0) await tx.insert(adviceItems).values(given.map((kind) => item(visit, kind, words)))
  if (form.ownGoal !== undefined || form.goalPicture !== undefined)
    await tx.insert(caregiverGoals).values({
      id: uuidv7(),
      businessId: visit.businessId,
      visitId,
      words: form.ownGoal ?? '',
      picture: form.goalPicture,
      saidOn: visitedOn,
      recordedById: by.actor.id,
      recordedAt: by.now,
    })
}

function item({ id, businessId, visitedOn }: Visit, kind: AdviceKind, words: string | undefined) {
  return {
    id: uuidv7(),
    businessId,
    visitId: id,
    kind,
    words: kind === 'ownWords' ? words : undefined,
    givenOn: visitedOn,
  }
}
