import { and, eq } from 'drizzle-orm'
import { concerns } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleConcerns } from '~/server/visible-concerns.server'

/** @throws {Refused} 404 for everybody but a focal point whom it does not name */
export async function handledConcern(tx: Db, { actor, now }: { actor: Actor; now: Date }, concernId: string) {
  const [concern] = await tx
    .select()
    .from(concerns)
    .where(and(eq(concerns.id, concernId), visibleConcerns(tx, actor, nigerDate(now))))
  if (!concern) throw new Refused('not-there', 404)
  return concern
}
