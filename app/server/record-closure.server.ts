import { and, eq } from 'drizzle-orm'
import { schoolClosures, schools } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { isHomePlace } from '~/domain/households/places'
import { Refused } from '~/domain/refused'
import { closureRefusal, type ClosureReason } from '~/domain/schooling/closures'
import type { Actor, Context } from './context.server'
import { recordEvent } from './record-event.server'
import { schoolsOf } from './schools-of-actor.server'

export type ClosureForm = {
  id: string
  schoolId?: string | undefined
  communePcode?: string | undefined
  startsOn: CivilDate
  endsOn: CivilDate
  reason: ClosureReason
}

/**
 * Days without school. A tutor or officer records them for a school of theirs, an administrator for all schools, a
 * commune or a school.
 *
 * @throws {Refused} not a school of theirs (404), no school named by who may not close all (422), days out of order (422)
 */
export async function recordClosure({ actor, store, now }: Context, form: ClosureForm) {
  await store.write(async (tx) => {
    const refusal = closureRefusal(form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)
    const place = await placeOfClosure(tx, actor, form)
    const { id, startsOn, endsOn, reason } = form
    const [closure] = await tx
      .insert(schoolClosures)
      .values({ id, ...place, startsOn, endsOn, reason, recordedById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: schoolClosures.id })
    if (!closure) {
      await mustBeOwn(tx, actor, id)
      return
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'closure.recorded',
      subjects: [subjectOf(place)],
      details: { from: startsOn, to: endsOn, reason, commune: place.communePcode },
    })
  })
}

async function placeOfClosure(tx: Db, actor: Actor, { schoolId, communePcode }: ClosureForm) {
  if (schoolId) {
    const [school] = await tx
      .select({ id: schools.id })
      .from(schools)
      .where(and(eq(schools.id, schoolId), schoolsOf(tx, actor)))
    if (!school) throw new Refused('not-there', 404)
    return { schoolId, communePcode: null }
  }
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('closure-school-missing', 422)
  if (communePcode && !isHomePlace(communePcode)) throw new Refused('closure-school-missing', 422)
  return { schoolId: null, communePcode: communePcode ?? null }
}

async function mustBeOwn(tx: Db, actor: Actor, id: string) {
  const [done] = await tx.select().from(schoolClosures).where(eq(schoolClosures.id, id))
  if (done?.recordedById !== actor.id) throw new Refused('not-there', 404)
}

/** The school, the commune, or the whole country. */
export function subjectOf({ schoolId, communePcode }: { schoolId: string | null; communePcode: string | null }) {
  return schoolId === null
    ? { kind: 'place' as const, id: communePcode ?? 'NE' }
    : { kind: 'school' as const, id: schoolId }
}
