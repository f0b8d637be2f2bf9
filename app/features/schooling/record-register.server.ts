import { and, eq } from 'drizzle-orm'
import { attendanceRegisters, enrolments, registerCorrections } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { c4CompletedOn } from '~/domain/schooling/c4-completion'
import { registerRefusal } from '~/domain/schooling/register-refusal'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { templateOfVersion } from '~/server/templates.server'
import { childOf, subjectsOf, type VisibleChild } from './visible-child.server'

export type RegisterForm = {
  id: string
  childId: string
  /** `YYYY-MM` */
  month: string
  daysOpen: number
  daysPresent: number
  daysUnknown: number
  /** The row this one corrects, as the person saw it. */
  replaces?: string | undefined
}

/**
 * One month of the school's register; a correction names the row it replaces. C4 is complete once the register shows it.
 *
 * @throws {Refused} not this actor's child (404), days that do not add up (422), the month was recorded or corrected
 *   meanwhile (409)
 */
export async function recordRegister(context: Context, form: RegisterForm) {
  const { actor, store, now } = context
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const child = await childOf(tx, actor, 'schooling.record', form.childId)
    const enrolled = await tx.select().from(enrolments).where(eq(enrolments.personId, child.id))
    const refusal = registerRefusal(form, enrolled, today)
    if (refusal) throw new Refused(refusal, 422)

    const months = await tx.select().from(attendanceRegisters).where(eq(attendanceRegisters.personId, child.id))
    const standing = months.find(({ month }) => month === form.month)
    if (standing?.id === form.id) return
    if (standing?.id !== form.replaces) throw new Refused('register-changed', 409, stands(standing))

    await keepMonth(tx, context, form, child.id, standing)
    const rest = months.filter(({ month }) => month !== form.month)
    await attending(tx, context, child, [...rest, form], form.id)
    const days = { month: form.month, ...stands(form) }
    await recordEvent(tx, {
      actor,
      now,
      action: form.replaces ? 'register.corrected' : 'register.recorded',
      subjects: subjectsOf(child),
      details: standing ? { ...days, before: stands(standing) } : days,
    })
  })
}

async function keepMonth(
  tx: Db,
  { actor, now }: Context,
  form: RegisterForm,
  personId: string,
  standing: typeof attendanceRegisters.$inferSelect | undefined,
) {
  const { id, month, daysOpen, daysPresent, daysUnknown, replaces } = form
  const row = { id, personId, month, daysOpen, daysPresent, daysUnknown, recordedById: actor.id, recordedAt: now }
  if (replaces && standing) {
    const { id: correctedId, ...said } = standing
    const by = { correctedById: actor.id, correctedAt: now }
    await tx.insert(registerCorrections).values({ correctedId, replacedById: id, ...said, ...by })
    await tx
      .delete(attendanceRegisters)
      .where(and(eq(attendanceRegisters.id, replaces), eq(attendanceRegisters.personId, personId)))
  }
  const [kept] = await tx.insert(attendanceRegisters).values(row).onConflictDoNothing().returning()
  if (!kept) throw new Refused('register-changed', 409, stands(undefined))
}

async function attending(
  tx: Db,
  context: Context,
  child: VisibleChild,
  months: Pick<RegisterForm, 'month' | 'daysOpen' | 'daysPresent' | 'daysUnknown'>[],
  evidenceId: string,
) {
  if (child.householdId === null) return
  const milestones = await milestonesInForce(tx, child.householdId)
  const c1 = milestones.find(({ code, personId }) => code === 'C1' && personId === child.id)
  const template = c1 && (await templateOfVersion(tx, c1.templateVersion))
  const enrolledOn = c1?.completion?.completedOn ?? null
  const completedOn = c4CompletedOn(months, enrolledOn, nigerDate(context.now), template)
  if (completedOn === null) return
  await completeMilestone(tx, context, {
    householdId: child.householdId,
    code: 'C4',
    personId: child.id,
    completedOn,
    evidence: 'attendanceRegister',
    evidenceId,
  })
}

function stands(row: { daysOpen: number; daysPresent: number; daysUnknown: number } | undefined) {
  return { daysOpen: row?.daysOpen ?? 0, daysPresent: row?.daysPresent ?? 0, daysUnknown: row?.daysUnknown ?? 0 }
}
