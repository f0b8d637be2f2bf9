import { eq } from 'drizzle-orm'
import { grants } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import type { FundCurrency } from '~/domain/funds/fund-words'
import { inFrancs } from '~/domain/funds/grant-amount'
import { grantRefusal } from '~/domain/funds/grant-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { mayRecordFunds } from './may-record-funds'

export type GrantForm = {
  id: string
  donor: string
  reference: string
  startsOn: CivilDate
  endsOn: CivilDate
  currency: FundCurrency
  /** Whole XOF, or euro cents. */
  amount: number
  /** Thousandths of XOF for one unit of the currency; it stays as it stands on the day of the record. */
  rateThousandths: number
}

/**
 * A donor's money comes into the books; it can be spent once it is allotted to lines.
 *
 * @throws {Refused} 403 not a role that does; 409 the reference is known, or another form under this id; 422 dates or
 * amounts that cannot be
 */
export async function recordGrant({ actor, store, now }: Context, { id, ...form }: GrantForm) {
  mayRecordFunds(actor)
  const amountXof = inFrancs(form.currency, form.amount, form.rateThousandths)
  const refusal = grantRefusal({ ...form, amountXof })
  if (refusal) throw new Refused(refusal, 422)
  await store.write(async (tx) => {
    const [done] = await tx.select().from(grants).where(eq(grants.id, id))
    if (done) {
      sentBefore(done, { ...form, recordedById: actor.id })
      return
    }
    const [known] = await tx.select({ id: grants.id }).from(grants).where(eq(grants.reference, form.reference))
    if (known) throw new Refused('grant-reference-taken', 409)
    const row = { id, ...form, amountXof, allottedXof: 0, recordedById: actor.id, recordedAt: now }
    await tx.insert(grants).values(row)
    const { startsOn, endsOn, currency, amount, rateThousandths } = form
    await recordEvent(tx, {
      actor,
      now,
      action: 'grant.recorded',
      subjects: [{ kind: 'grant', id }],
      details: { startsOn, endsOn, currency, amount, rateThousandths, amountXof },
    })
  })
}
