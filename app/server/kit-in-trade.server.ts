import { eq } from 'drizzle-orm'
import { kitCommitments } from '#db/schema/index'
import type { Db } from '#db/store'
import type { KitInTrade } from '~/domain/kits/kit-edit-refusal'
import { isInALot } from './lot-lines-of-kit.server'

/** Whether the goods of a kit are on their way: in a lot that was not given up, or paid for. */
export async function kitInTrade(db: Db, kitId: string): Promise<KitInTrade> {
  const [held] = await db
    .select({ spent: kitCommitments.spent })
    .from(kitCommitments)
    .where(eq(kitCommitments.kitId, kitId))
  return { inALot: await isInALot(db, kitId), paid: (held?.spent ?? 0) > 0 }
}
