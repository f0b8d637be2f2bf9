import { and, eq } from 'drizzle-orm'
import { budgetLines, grants } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { LinePurpose } from '~/domain/funds/fund-words'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { mayRecordFunds } from './may-record-funds'

export type LineForm = { id: string; code: string; labelFr: string; labelEn: string; purpose: LinePurpose }

/**
 * A budget line of a grant, without money until a move to it is confirmed.
 *
 * @throws {Refused} 403 not a role that does; 404 no such grant; 409 the grant has ended, the code is taken
 */
export async function openLine({ actor, store, now }: Context, grantId: string, { id, ...form }: LineForm) {
  mayRecordFunds(actor)
  await store.write(async (tx) => {
    const [grant] = await tx.select().from(grants).where(eq(grants.id, grantId))
    if (!grant) throw new Refused('not-there', 404)
    const [done] = await tx.select().from(budgetLines).where(eq(budgetLines.id, id))
    if (done) {
      sentBefore(done, { ...form, grantId, openedById: actor.id })
      return
    }
    if (nigerDate(now) > grant.endsOn) throw new Refused('grant-ended-for-moves', 409)
    const sameCode = and(eq(budgetLines.grantId, grantId), eq(budgetLines.code, form.code))
    const [known] = await tx.select({ id: budgetLines.id }).from(budgetLines).where(sameCode)
    if (known) throw new Refused('line-code-taken', 409)
    const row = { id, grantId, ...form, allotted: 0, committed: 0, spent: 0, openedById: actor.id, openedAt: now }
    await tx.insert(budgetLines).values(row)
    await recordEvent(tx, {
      actor,
      now,
      action: 'budgetLine.opened',
      subjects: [
        { kind: 'budgetLine', id },
        { kind: 'grant', id: grantId },
      ],
      details: { code: form.code, purpose: form.purpose },
    })
  })
}
