import { eq } from 'drizzle-orm'
import { adviceAnswers, adviceItems, caregiverGoals } from '#db/schema/index'
import type { Db } from '#db/store'
import { sentBefore, unordered } from '~/domain/sent-before'
import type { FollowUp } from './record-follow-up.server'

/**
 * Advice that stood open already was not opened twice: it is known of the business, not of this visit.
 *
 * @throws {Refused} 409 a visit that comes again, with other advice, answers or words of the caregiver than it has kept
 */
export async function followUpSentBefore(tx: Db, visitId: string, businessId: string, form: FollowUp) {
  const items = await tx.select().from(adviceItems).where(eq(adviceItems.businessId, businessId))
  const answers = await tx.select().from(adviceAnswers).where(eq(adviceAnswers.visitId, visitId))
  const [goal] = await tx.select().from(caregiverGoals).where(eq(caregiverGoals.visitId, visitId))
  const given = items.filter((item) => item.visitId === visitId)
  const sentKinds = form.adviceKinds ?? []
  const kinds = new Set([
    ...given.flatMap(({ kind }) => (kind === 'ownWords' ? [] : [kind])),
    ...sentKinds.filter((kind) => items.some((item) => item.kind === kind)),
  ])
  sentBefore(
    {
      kinds: [...kinds].sort(),
      advice: given.find(({ kind }) => kind === 'ownWords')?.words,
      goal: goal && [goal.words, goal.picture ?? undefined],
      answers: unordered(answers.map(({ adviceId, answer, why }) => [adviceId, answer, why])),
    },
    {
      kinds: [...new Set(sentKinds)].sort(),
      advice: form.advice,
      goal: form.ownGoal || form.goalPicture ? [form.ownGoal ?? '', form.goalPicture] : undefined,
      answers: unordered((form.adviceAnswers ?? []).map(({ adviceId, answer, why }) => [adviceId, answer, why])),
    },
  )
}
