import { eq } from 'drizzle-orm'
import { schoolAbsenceLooks, schoolAbsences } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { absenceRefusal, stretchRefusal, type AbsenceFinding } from '~/domain/schooling/absence-refusal'
import type { AbsenceReason } from '~/domain/schooling/attendance'
import { schoolDaysBetween } from '~/domain/schooling/school-days'
import { schoolsOfPupils } from '~/server/absence-streaks.server'
import { closuresOfSchool } from '~/server/closures-of.server'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { missedDaysThatAlert } from '~/server/missed-days-that-alert.server'
import { schoolYears } from '~/server/school-calendar.server'
import { recordEvent } from '~/server/record-event.server'
import { childOf, subjectsOf } from './visible-child.server'

export type AbsenceForm = {
  id: string
  childId: string
  firstMissedOn: CivilDate
  seenOn: CivilDate
  finding: AbsenceFinding
  reason: AbsenceReason
}

/**
 * Days missed at school in a row, as the register shows them on the day somebody looked. A look at a stretch that is
 * open moves its end, or ends it when the child is back; every look stays as it was told.
 *
 * @throws {Refused} not this actor's child (404), days out of order, without a school day or of another stretch (422)
 */
export async function recordAbsence({ actor, store, now }: Context, form: AbsenceForm) {
  await store.write(async (tx) => {
    const child = await childOf(tx, actor, 'session.log', form.childId)
    const { finding, firstMissedOn, seenOn, reason } = form
    const [done] = await tx.select().from(schoolAbsenceLooks).where(eq(schoolAbsenceLooks.id, form.id))
    if (done?.recordedById === actor.id) {
      sentBefore(done, { finding, firstMissedOn, seenOn, reason })
      return
    }
    if (done) throw new Refused('not-there', 404)
    const lastMissedOn = finding === 'back' ? addDays(seenOn, -1) : seenOn
    const missed = await schoolDays(tx, child.id, firstMissedOn, lastMissedOn)
    const refusal = absenceRefusal(form, missed, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    await keepStretch(tx, { ...form, childId: child.id, lastMissedOn }, { recordedById: actor.id, recordedAt: now })
    const longAway = finding !== 'back' && missed > (await missedDaysThatAlert(tx, nigerDate(now)))
    if (longAway && child.householdId !== null) await followSignals(tx, { now }, child.householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: finding === 'back' ? 'absence.ended' : 'absence.seen',
      subjects: subjectsOf(child),
      details: { from: firstMissedOn, on: seenOn, reason, schoolDays: missed },
    })
  })
}

async function keepStretch(
  tx: Db,
  { id, childId, firstMissedOn, seenOn, lastMissedOn, finding, reason }: AbsenceForm & { lastMissedOn: CivilDate },
  by: { recordedById: string; recordedAt: Date },
) {
  const stretches = await tx.select().from(schoolAbsences).where(eq(schoolAbsences.personId, childId))
  const open = stretches.find(({ backOn }) => backOn === null) ?? null
  const others = stretches.filter((stretch) => stretch !== open)
  const refusal = stretchRefusal({ firstMissedOn, lastMissedOn }, open, others)
  if (refusal) throw new Refused(refusal, 422)

  const row = { firstMissedOn, seenMissingOn: lastMissedOn, reason, backOn: finding === 'back' ? seenOn : null, ...by }
  if (open) await tx.update(schoolAbsences).set(row).where(eq(schoolAbsences.id, open.id))
  else await tx.insert(schoolAbsences).values({ id, personId: childId, ...row })
  const look = { id, absenceId: open?.id ?? id, firstMissedOn, seenOn, finding, reason }
  await tx.insert(schoolAbsenceLooks).values({ ...look, ...by })
}

async function schoolDays(tx: Db, childId: string, from: CivilDate, to: CivilDate) {
  const school = (await schoolsOfPupils(tx, [childId])).get(childId) ?? { id: '', communePcode: '' }
  return schoolDaysBetween(from, to, await closuresOfSchool(tx, school, from, to), school, await schoolYears(tx))
}
