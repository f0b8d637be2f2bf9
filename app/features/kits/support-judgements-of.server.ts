import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { people, supportJudgements, users } from '#db/schema/index'
import type { SupportJudgement } from '~/domain/kits/support-judgement'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'

export type JudgementView = {
  caregiverId: string
  caregiverName: string
  /** The latest judgement; null when nobody has judged. */
  judgement: (SupportJudgement & { byName: string; reason: string }) | null
}

/** For each caregiver of a household, the judgement that counts; the household must already be visible. */
export async function supportJudgementsOf({ store }: Context, householdId: string): Promise<JudgementView[]> {
  const [caregivers, judgements] = await Promise.all([
    store.query
      .select({ id: people.id, code: people.code })
      .from(people)
      .where(and(eq(people.householdId, householdId), eq(people.caregiver, true), isNull(people.leftHouseholdOn)))
      .orderBy(asc(people.code)),
    store.query
      .select({ row: supportJudgements, byName: users.displayName })
      .from(supportJudgements)
      .innerJoin(users, eq(users.id, supportJudgements.judgedById))
      .where(eq(supportJudgements.householdId, householdId))
      .orderBy(desc(supportJudgements.judgedOn), desc(supportJudgements.judgedAt), desc(supportJudgements.id)),
  ])
  const names = await identitiesOf(
    store,
    caregivers.map(({ id }) => id),
  )
  return caregivers.map(({ id, code }) => {
    const latest = judgements.find(({ row }) => row.caregiverId === id)
    return {
      caregiverId: id,
      caregiverName: fullName(names.get(id)) || code,
      judgement: latest
        ? {
            outcome: latest.row.outcome,
            incomeControl: latest.row.incomeControl,
            caregiverPosition: latest.row.caregiverPosition,
            judgedOn: latest.row.judgedOn,
            reason: latest.row.reason,
            byName: latest.byName,
          }
        : null,
    }
  })
}
