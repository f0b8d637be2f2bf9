import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { households, riskAssessments } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { riskLevels } from '~/domain/households/risk-levels'
import { Refused } from '~/domain/refused'
import { civilDate, formId, oneOf } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { followRisk } from '~/server/follow-risk.server'
import { recordEvent } from '~/server/record-event.server'
import { ownHousehold } from './own-household.server'

export function riskForm(today: CivilDate) {
  return z.object({
    id: formId(),
    level: oneOf(riskLevels),
    assessedOn: civilDate().refine((date) => date <= today, 'households.error.future'),
  })
}
export type RiskForm = z.output<ReturnType<typeof riskForm>>

/** A row for each judgement; the household carries the latest, and its plan follows (high risk: monthly contacts). */
export async function assessRisk({ actor, store, now }: Context, householdId: string, form: RiskForm) {
  await store.write(async (tx) => {
    const household = await ownHousehold(tx, actor, householdId)
    if (form.assessedOn > nigerDate(now)) throw new Refused('risk-in-future', 422)
    const [assessment] = await tx
      .insert(riskAssessments)
      .values({ ...form, householdId, assessedById: actor.id })
      .onConflictDoNothing()
      .returning({ id: riskAssessments.id })
    if (!assessment) return

    await tx.update(households).set({ riskLevel: form.level }).where(eq(households.id, householdId))
    await followRisk(tx, { actor, now }, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'risk.assessed',
      subjects: [{ kind: 'household', id: householdId }],
      details: { from: household.riskLevel, to: form.level, assessedOn: form.assessedOn },
    })
  })
}
