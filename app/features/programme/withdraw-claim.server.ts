import { eq } from 'drizzle-orm'
import { claims, claimWithdrawals } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { ClaimWithdrawalForm } from './claim-form'

/**
 * A figure stands here no longer, for a reason that stays beside it; a second withdrawal changes nothing.
 *
 * @throws {Refused} no such claim (404)
 */
export async function withdrawClaim({ actor, store, now }: Context, { claimId, reason }: ClaimWithdrawalForm) {
  await store.write(async (tx) => {
    const [claim] = await tx.select({ id: claims.id }).from(claims).where(eq(claims.id, claimId))
    if (!claim) throw new Refused('not-there', 404)
    const [withdrawn] = await tx
      .insert(claimWithdrawals)
      .values({ claimId, reason, withdrawnById: actor.id, withdrawnAt: now })
      .onConflictDoNothing()
      .returning({ claimId: claimWithdrawals.claimId })
    if (!withdrawn) return
    await recordEvent(tx, { actor, now, action: 'claim.withdrawn', subjects: [{ kind: 'claim', id: claimId }] })
  })
}
