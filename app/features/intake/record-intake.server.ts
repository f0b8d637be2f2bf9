import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { isDeepStrictEqual } from 'node:util'
import { intakes, people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { registrationRefusal } from '~/domain/intake/intake-refusals'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'
import { intakeColumns, type IntakeForm } from './intake-form'

/**
 * Takes over a person whom nobody has in charge, or corrects what the registration says.
 *
 * @throws {Refused} not this actor's (404), impossible days (422), changed or taken over meanwhile (409)
 */
export async function recordIntake({ actor, store, now }: Context, personId: string, form: IntakeForm) {
  const refusal = registrationRefusal(form, nigerDate(now))
  if (refusal) throw new Refused(refusal, 422)
  await store.write(async (tx) => {
    const [found] = await tx
      .select({ intake: intakes, code: people.code })
      .from(people)
      .leftJoin(intakes, eq(intakes.personId, people.id))
      .where(and(eq(people.id, personId), visiblePeopleOfCentre(tx, actor, 'intake.record')))
    if (!found) throw new Refused('not-there', 404)
    const columns = intakeColumns(form)
    if (found.intake && isDeepStrictEqual({ ...found.intake, ...columns }, found.intake)) return
    if ((found.intake?.version ?? 0) !== form.version) throw new Refused('changed-meanwhile', 409)

    const next = form.version + 1
    const written = found.intake
      ? await tx
          .update(intakes)
          .set({ ...columns, version: next })
          .where(and(eq(intakes.personId, personId), eq(intakes.version, form.version)))
          .returning({ id: intakes.id })
      : await tx
          .insert(intakes)
          .values({
            ...columns,
            id: uuidv7(),
            personId,
            officerId: actor.id,
            stage: 'atCentre',
            version: next,
            recordedById: actor.id,
            recordedAt: now,
          })
          .onConflictDoNothing()
          .returning({ id: intakes.id })
    if (written.length === 0) throw new Refused('changed-meanwhile', 409)
    await recordEvent(tx, {
      actor,
      now,
      action: found.intake ? 'intake.corrected' : 'intake.takenOver',
      subjects: [{ kind: 'person', id: personId }],
      details: { code: found.code, referredBy: form.referredBy, registeredOn: form.registeredOn, version: next },
    })
  })
}
