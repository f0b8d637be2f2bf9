import { and, eq } from 'drizzle-orm'
import { completionWithdrawals, followUpContacts } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { keepFirstDue } from '~/server/keep-first-due.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { recordEvent } from '~/server/record-event.server'
import { withdrawCompletionsShownBy } from '~/server/withdraw-completions-shown-by.server'
import { ownCase } from './own-case.server'

/**
 * A contact recorded by mistake: it stays with its reason, its answers count nowhere, so that an older alarming one
 * may speak again, and the step of the plan it was held for is open again.
 *
 * @throws {Refused} not there (404); the case is closed, or it was withdrawn already (409)
 */
export async function withdrawContact(
  context: Context,
  householdId: string,
  { contactId, reason }: { contactId: string; reason: string },
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const { id } = await ownCase(tx, actor, householdId)
    const [row] = await tx
      .select({ contact: followUpContacts, completionWithdrawn: completionWithdrawals.completionId })
      .from(followUpContacts)
      .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, followUpContacts.id))
      .where(and(eq(followUpContacts.id, contactId), eq(followUpContacts.householdId, id)))
    if (!row) throw new Refused('not-there', 404)
    if (row.contact.withdrawnById === actor.id) return
    if (row.contact.withdrawnAt !== null || row.completionWithdrawn !== null)
      throw new Refused('contact-withdrawn', 409)
    await mustBeOpen(tx, id)
    await tx
      .update(followUpContacts)
      .set({ withdrawnById: actor.id, withdrawnAt: now, withdrawnWhy: reason })
      .where(eq(followUpContacts.id, contactId))
    await withdrawCompletionsShownBy(tx, context, { householdId: id, evidenceId: contactId, reason })
    await keepFirstDue(tx, context, id)
    await followSignals(tx, context, id)
    await recordEvent(tx, {
      actor,
      now,
      action: 'contact.withdrawn',
      subjects: [{ kind: 'household', id }],
      details: { heldOn: row.contact.heldOn, how: row.contact.how },
    })
  })
}
