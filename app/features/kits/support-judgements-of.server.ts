import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { people, supportJudgements, users } from '#db/schema/index'
import type { SupportJudgement } from '~/domain/kits/support-judgement'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { readableHousehold } from '~/server/readable-household.server'

export type JudgementView = {
  caregiverId: string
  caregiverName: string
  /** The latest judgement; null when nobody has judged. */
  judgement: (SupportJudgement & { byName: string; reason: string }) | null
}

/** For each caregiver of a household, the judgement that counts; none for who may not read it. */
export async function supportJudgementsOf({ actor, store }: Context, householdId: string): Promise<JudgementView[]> {
  const readable = readableHousehold(store.query, actor, householdId)
  const [caregivers, judgements] = await Promise.all([
    store.query
      .select({ id: people.id, code: people.code })
      .from(people)
      .where(and(inArray(people.householdId, readable), eq(people.caregiver, true), isNull(people.leftHouseholdOn)))
      .orderBy(asc(people.code)),
    store.query
      .select({ row: supportJudgements, byName: users.displayName })
      .from(supportJudgements)
      .innerJoin(users, eq(users.id, supportJudgements.judgedById))
      .where(inArray(supportJudgements.householdId, readable))
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
