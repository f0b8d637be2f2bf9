import { and, eq, ne } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { focalPointRefusal, type FocalPointSpan } from '~/domain/concerns/focal-point-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

export type FocalPointForm = { id: string; userId: string; fromOn: CivilDate; untilOn?: CivilDate | undefined }

const statuses = { 'focal-yourself': 403, 'focal-already': 409, 'focal-dates': 422, 'focal-disabled': 422 } as const

/**
 * Proposes who reads worries; nothing changes until another person confirms it.
 *
 * @throws {Refused} oneself (403), not an administrator or nobody of that id (404), days that cannot be (422), named already (409)
 */
export async function nameFocalPoint({ actor, store, now }: Context, form: FocalPointForm) {
  await store.write(async (tx) => {
    const [person] = await tx.select().from(users).where(eq(users.id, form.userId))
    if (!person || !mayEver(actor.role, 'people.administer')) throw new Refused('not-there', 404)
    const standing = await tx
      .select()
      .from(focalPoints)
      .where(and(eq(focalPoints.userId, form.userId), ne(focalPoints.standing, 'declined')))
    if (standing.some(({ id }) => id === form.id)) return
    const span: FocalPointSpan = { fromOn: form.fromOn, untilOn: form.untilOn ?? null }
    const known = { self: person.id === actor.id, disabled: person.disabledAt !== null, others: standing }
    const refusal = focalPointRefusal(span, known, nigerDate(now))
    if (refusal) throw new Refused(refusal, statuses[refusal])

    const by = { standing: 'proposed' as const, namedById: actor.id, namedAt: now }
    const row = { id: form.id, userId: form.userId, ...span, ...by }
    const [named] = await tx.insert(focalPoints).values(row).onConflictDoNothing().returning({ id: focalPoints.id })
    if (!named) throw new Refused('not-there', 404)
    await recordEvent(tx, {
      actor,
      now,
      action: 'focalPoint.proposed',
      subjects: [{ kind: 'user', id: form.userId }],
      details: { fromOn: span.fromOn, untilOn: span.untilOn },
    })
  })
}
