import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { intakeServices } from '#db/schema/index'
import { serviceTimeframes, serviceTypes } from '~/domain/intake/cpims-codes'
import { intakeDeedRefusal } from '~/domain/intake/intake-refusals'
import { serviceGivers } from '~/domain/intake/own-codes'
import { serviceDueAt } from '~/domain/intake/service-due'
import { civilDate, formId, oneOf, optionalText } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function serviceForm() {
  return z.object({
    id: formId(),
    serviceType: oneOf(serviceTypes),
    givenBy: oneOf(serviceGivers),
    provider: optionalText(120),
    askedOn: civilDate(),
    /** In Niger, because some services are due after an hour. */
    askedTime: z.string({ error: 'intake.error.time' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'intake.error.time'),
    timeframe: oneOf(serviceTimeframes),
    note: optionalText(500),
  })
}
export type ServiceForm = z.output<ReturnType<typeof serviceForm>>

/** A service is asked for at the centre or of a provider; it is overdue when nothing came of it in time. */
export async function askService(context: Context, personId: string, form: ServiceForm) {
  const { actor, now } = context
  const { id, serviceType, givenBy, provider = null, askedOn, timeframe, note = null } = form
  const askedAt = new Date(`${askedOn}T${form.askedTime}:00+01:00`)
  await recordOnIntake(context, personId, {
    on: askedOn,
    action: 'intake.serviceAsked',
    details: { serviceType, givenBy, timeframe },
    refusal: (facts, today) =>
      askedAt.getTime() > now.getTime() ? 'intake-in-future' : intakeDeedRefusal(facts, askedOn, today),
    known: (tx) =>
      tx
        .select({ id: intakeServices.id })
        .from(intakeServices)
        .where(and(eq(intakeServices.id, id), eq(intakeServices.recordedById, actor.id))),
    write: (tx, { intake }) =>
      tx
        .insert(intakeServices)
        .values({
          id,
          intakeId: intake.id,
          serviceType,
          givenBy,
          provider,
          askedAt,
          timeframe,
          dueAt: serviceDueAt(askedAt, timeframe),
          note,
          recordedById: actor.id,
          recordedAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: intakeServices.id }),
  })
}
