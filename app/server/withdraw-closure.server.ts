import { and, eq, exists } from 'drizzle-orm'
import { schoolClosures, schools } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from './context.server'
import { subjectOf } from './record-closure.server'
import { recordEvent } from './record-event.server'
import { schoolsOf } from './schools-of-actor.server'

/**
 * The closure was a mistake: its days count as school days again; the row stays.
 *
 * @throws {Refused} not of a school of theirs (404); who does not administer withdraws no closure of all schools (404)
 */
export async function withdrawClosure({ actor, store, now }: Context, closureId: string) {
  await store.write(async (tx) => {
    const [closure] = await tx
      .select()
      .from(schoolClosures)
      .where(and(eq(schoolClosures.id, closureId), withdrawableClosures(tx, actor)))
    if (!closure) throw new Refused('not-there', 404)
    if (closure.withdrawnAt !== null) return
    await tx
      .update(schoolClosures)
      .set({ withdrawnById: actor.id, withdrawnAt: now })
      .where(eq(schoolClosures.id, closure.id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'closure.withdrawn',
      subjects: [subjectOf(closure)],
      details: { from: closure.startsOn, to: closure.endsOn, reason: closure.reason },
    })
  })
}

/** Closures of a school of theirs; every closure for who administers. */
export function withdrawableClosures(db: Db, actor: Actor) {
  if (mayEver(actor.role, 'settings.edit')) return undefined
  return exists(
    db
      .select({ id: schools.id })
      .from(schools)
      .where(and(eq(schools.id, schoolClosures.schoolId), schoolsOf(db, actor))),
  )
}
