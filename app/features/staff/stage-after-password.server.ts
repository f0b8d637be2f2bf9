import { and, eq, gt, isNotNull } from 'drizzle-orm'
import { enrolmentLinks, totpFactors } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { SessionStage } from '~/server/session.server'

/**
 * What a right password opens: the question for the second factor, or its enrolment while the one-time link that set
 * the password still counts. Later a password alone enrols nothing, or whoever found it out would. In the demonstration
 * whoever has no second factor is in.
 *
 * @throws {Refused} 403 no second factor, and no link given in the last hours
 */
export async function stageAfterPassword(
  tx: Db,
  { now, demonstration }: { now: Date; demonstration: boolean },
  userId: string,
): Promise<SessionStage> {
  const [factor] = await tx.select({ id: totpFactors.userId }).from(totpFactors).where(eq(totpFactors.userId, userId))
  if (factor) return 'secondFactor'
  if (demonstration) return 'full'
  const [link] = await tx
    .select({ id: enrolmentLinks.userId })
    .from(enrolmentLinks)
    .where(and(eq(enrolmentLinks.userId, userId), isNotNull(enrolmentLinks.usedAt), gt(enrolmentLinks.expiresAt, now)))
    .limit(1)
  if (!link) throw new Refused('second-factor-needs-link', 403)
  return 'enrol'
}
