import { desc, eq } from 'drizzle-orm'
import {
  intakeEndings,
  intakeInterviews,
  intakeNeeds,
  intakeReopenings,
  intakes,
  intakeServiceOutcomes,
  intakeServices,
} from '#db/schema/index'
import { isServiceOverdue } from '~/domain/intake/service-due'
import { needKinds } from '~/domain/intake/own-codes'
import type { Context } from '~/server/context.server'

export type IntakeHistory = Awaited<ReturnType<typeof intakeHistory>>

/** Interviews, services and endings of one case, newest first. For somebody who may open the file already. */
export async function intakeHistory({ store, now }: Context, personId: string) {
  const db = store.query
  const own = eq(intakes.personId, personId)
  const [interviews, needs, services, endings] = await Promise.all([
    db
      .select({ interview: intakeInterviews })
      .from(intakeInterviews)
      .innerJoin(intakes, eq(intakes.id, intakeInterviews.intakeId))
      .where(own)
      .orderBy(desc(intakeInterviews.heldOn), desc(intakeInterviews.id)),
    db
      .select({ need: intakeNeeds })
      .from(intakeNeeds)
      .innerJoin(intakeInterviews, eq(intakeInterviews.id, intakeNeeds.interviewId))
      .innerJoin(intakes, eq(intakes.id, intakeInterviews.intakeId))
      .where(own),
    db
      .select({ service: intakeServices, outcome: intakeServiceOutcomes })
      .from(intakeServices)
      .innerJoin(intakes, eq(intakes.id, intakeServices.intakeId))
      .leftJoin(intakeServiceOutcomes, eq(intakeServiceOutcomes.serviceId, intakeServices.id))
      .where(own)
      .orderBy(desc(intakeServices.askedAt), desc(intakeServices.id)),
    db
      .select({ ending: intakeEndings, reopening: intakeReopenings })
      .from(intakeEndings)
      .innerJoin(intakes, eq(intakes.id, intakeEndings.intakeId))
      .leftJoin(intakeReopenings, eq(intakeReopenings.endingId, intakeEndings.id))
      .where(own)
      .orderBy(desc(intakeEndings.turn)),
  ])
  return {
    interviews: interviews.map(({ interview: { id, heldOn, vulnerabilities, account } }) => ({
      id,
      heldOn,
      vulnerabilities,
      account,
      needs: needKinds.flatMap((kind) =>
        needs
          .filter(({ need }) => need.interviewId === id && need.need === kind && need.answer !== 'no')
          .map(({ need: { answer, note } }) => ({ kind, answer, note })),
      ),
    })),
    services: services.map(({ service, outcome }) => ({
      id: service.id,
      serviceType: service.serviceType,
      givenBy: service.givenBy,
      provider: service.provider,
      askedAt: service.askedAt.toISOString(),
      dueAt: service.dueAt.toISOString(),
      timeframe: service.timeframe,
      note: service.note,
      overdue: isServiceOverdue({ dueAt: service.dueAt, ended: outcome !== null }, now),
      outcome: outcome ? { status: outcome.status, endedOn: outcome.endedOn, words: outcome.outcome } : null,
    })),
    endings: endings.map(({ ending: { id, reason, endedOn, note }, reopening }) => ({
      id,
      reason,
      endedOn,
      note,
      reopening: reopening ? { on: reopening.reopenedOn, reason: reopening.reason } : null,
    })),
  }
}
