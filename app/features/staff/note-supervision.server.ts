import { v7 as uuidv7 } from 'uuid'
import { supervisions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'

/** From today on; what was before stays as it was. */
export async function noteSupervision(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  userId: string,
  supervisorId: string | null,
) {
  const row = { id: uuidv7(), userId, supervisorId, fromOn: nigerDate(now) }
  await tx.insert(supervisions).values({ ...row, setById: actor.id, setAt: now })
}
