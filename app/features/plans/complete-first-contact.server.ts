import { and, asc, eq } from 'drizzle-orm'
import { followUpContacts } from '#db/schema/index'
import type { Db } from '#db/store'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { standingContacts } from '~/server/standing-answers.server'

/** The contact that came before the first plan is its F1: nobody goes a second time because of the plan. */
export async function completeFirstContact(tx: Db, context: Pick<Context, 'actor' | 'now'>, householdId: string) {
  const [first] = await tx
    .select({ id: followUpContacts.id, heldOn: followUpContacts.heldOn })
    .from(followUpContacts)
    .where(and(eq(followUpContacts.householdId, householdId), standingContacts(tx)))
    .orderBy(asc(followUpContacts.heldOn), asc(followUpContacts.id))
    .limit(1)
  if (!first) return
  const { id, heldOn } = first
  const contact = { id, evidence: 'followUpContact', evidenceId: id, completedOn: heldOn } as const
  await completeMilestone(tx, context, { ...contact, householdId, code: 'F1', personId: null })
}
