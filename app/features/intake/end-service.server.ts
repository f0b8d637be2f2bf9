import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { intakeServiceOutcomes, intakeServices } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { serviceStatuses } from '~/domain/intake/cpims-codes'
import { dayRefusal } from '~/domain/intake/intake-refusals'
import { Refused } from '~/domain/refused'
import { civilDate, oneOf, optionalText } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { ownIntake } from './own-intake.server'

export function serviceOutcomeForm() {
  return z
    .object({ status: oneOf(serviceStatuses), endedOn: civilDate(), outcome: optionalText(1000) })
    .refine(({ status, outcome }) => status === 'implemented' || outcome !== undefined, {
      path: ['outcome'],
      error: 'intake.error.whyNot',
    })
}
export type ServiceOutcomeForm = z.output<ReturnType<typeof serviceOutcomeForm>>

/**
 * What became of a service; also after the case ended or the person went home, since an answer may come late.
 *
 * @throws {Refused} not this actor's or no such service (404), already answered (409), an impossible day (422)
 */
export async function endService(
  { actor, store, now }: Context,
  personId: string,
  serviceId: string,
  form: ServiceOutcomeForm,
) {
  await store.write(async (tx) => {
    const { intake, person } = await ownIntake(tx, actor, personId)
    const [service] = await tx
      .select()
      .from(intakeServices)
      .where(and(eq(intakeServices.id, serviceId), eq(intakeServices.intakeId, intake.id)))
    if (!service) throw new Refused('not-there', 404)
    const refusal = dayRefusal(nigerDate(service.askedAt), form.endedOn, nigerDate(now))
    if (refusal) throw new Refused(refusal === 'intake-in-future' ? refusal : 'service-before-asked', 422)
    const [ended] = await tx
      .insert(intakeServiceOutcomes)
      .values({
        serviceId,
        status: form.status,
        endedOn: form.endedOn,
        outcome: form.outcome ?? null,
        recordedById: actor.id,
        recordedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: intakeServiceOutcomes.serviceId })
    if (!ended) {
      await mustSayTheSame(tx, serviceId, form)
      return
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'intake.serviceEnded',
      subjects: [{ kind: 'person', id: personId }],
      details: { code: person.code, serviceType: service.serviceType, status: form.status, on: form.endedOn },
    })
  })
}

/** The second of two clicks is quiet; another answer is not taken over the first. */
async function mustSayTheSame(tx: Parameters<typeof ownIntake>[0], serviceId: string, form: ServiceOutcomeForm) {
  const [stands] = await tx.select().from(intakeServiceOutcomes).where(eq(intakeServiceOutcomes.serviceId, serviceId))
  if (stands?.status !== form.status || stands.endedOn !== form.endedOn) throw new Refused('service-answered', 409)
}
