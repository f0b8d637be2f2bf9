import { and, eq, inArray, isNotNull, notExists, sql } from 'drizzle-orm'
import { followUpContacts, households, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { RuleTask } from '~/domain/casework/task'
import { firstContact } from '~/domain/casework/task-rules'
import type { CivilDate } from '~/domain/dates'
import { stepsBeforePlan } from '~/domain/plans/before-plan'
import { standingContacts } from '~/server/standing-answers.server'
import { templateInForce } from '~/server/templates.server'
import type { FollowersOf } from './followers-of.server'

/** Families that are back without a plan, with whom nobody has been in contact since. */
export async function firstContactTasks(
  db: Db,
  ids: string[],
  followers: FollowersOf,
  today: CivilDate,
): Promise<RuleTask[]> {
  const plan = db
    .select({ one: sql`1` })
    .from(plans)
    .where(eq(plans.householdId, households.id))
  const contact = db
    .select({ one: sql`1` })
    .from(followUpContacts)
    .where(and(eq(followUpContacts.householdId, households.id), standingContacts(db)))
  const waiting = await db
    .select({ householdId: households.id, reunifiedOn: households.reunifiedOn, risk: households.riskLevel })
    .from(households)
    .where(and(inArray(households.id, ids), isNotNull(households.reunifiedOn), notExists(plan), notExists(contact)))
  if (waiting.length === 0) return []
  const template = await templateInForce(db, today)
  return waiting.flatMap(({ householdId, reunifiedOn, risk }) => {
    const step = stepsBeforePlan({ reunifiedOn, risk }, false, template).find(({ code }) => code === 'F1')
    if (!reunifiedOn || !step) return []
    return [firstContact({ householdId, reunifiedOn, step, ...followers(householdId, null) }, today)]
  })
}
