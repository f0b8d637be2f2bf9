import { and, eq } from 'drizzle-orm'
import { attendanceRegisters, enrolments, milestoneCompletions, registerCorrections } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { c4CompletedOn, c4FirstShown } from '~/domain/schooling/c4-completion'
import { lastDayOf, registerRefusal } from '~/domain/schooling/register-refusal'
import { schoolDaysIn } from '~/domain/schooling/school-days'
import '~/i18n/all-languages.server'
import { formatsOf } from '~/i18n/formats'
import { translator } from '~/i18n/translator'
import { schoolsOfPupils } from '~/server/absence-streaks.server'
import { closuresOfSchool } from '~/server/closures-of.server'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { schoolYears } from '~/server/school-calendar.server'
import { templateOfVersion } from '~/server/templates.server'
import { withdrawCompletionsShownBy } from '~/server/withdraw-completions-shown-by.server'
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
  /** Said when more days were open than the calendar has. */
  moreThanCalendar?: boolean | undefined
}

/**
 * One month of the school's register; a correction names the row it replaces. C4 is complete once the register shows it,
 * and open again when a correction says that it did not.
 *
 * @throws {Refused} not this actor's child (404), days that do not add up or more than the calendar has (422), the month was recorded or corrected
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
    if (standing?.id === form.id) {
      sentBefore(standing, stands(form))
      return
    }
    if (standing?.id !== form.replaces) throw new Refused('register-changed', 409, stands(standing))

    if (!form.moreThanCalendar) await mustBeInCalendar(tx, form, today)
    await keepMonth(tx, context, form, child.id, standing)
    const rest = months.filter(({ month }) => month !== form.month)
    await attending(tx, context, child, [...rest, form], form)
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

async function mustBeInCalendar(tx: Db, { childId, month, daysOpen }: RegisterForm, today: CivilDate) {
  const school = (await schoolsOfPupils(tx, [childId])).get(childId) ?? { id: '', communePcode: '' }
  const closures = await closuresOfSchool(tx, school, `${month}-01`, lastDayOf(month))
  const days = schoolDaysIn(month, today, closures, school, await schoolYears(tx))
  if (daysOpen > days) throw new Refused('more-days-than-calendar', 422, { days }, ['moreThanCalendar'])
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
  months: (Days & { id: string; month: string })[],
  form: RegisterForm,
) {
  if (child.householdId === null) return
  const milestones = await milestonesInForce(tx, child.householdId)
  const c1 = milestones.find(({ code, personId }) => code === 'C1' && personId === child.id)
  const template = c1 && (await templateOfVersion(tx, c1.templateVersion))
  const enrolledOn = c1?.completion?.completedOn ?? null
  const today = nigerDate(context.now)
  const standing = milestones.find(({ code, personId }) => code === 'C4' && personId === child.id)?.completion
  const disproved = standing && form.replaces && !shownBy(standing.completedOn)
  if (disproved && !(await withdrawn(tx, context, child.householdId, standing.id, form.month))) return
  const shown = disproved ? c4FirstShown(months, enrolledOn, today, template) : null
  const completedOn = disproved ? (shown?.on ?? null) : c4CompletedOn(months, enrolledOn, today, template)
  if (completedOn === null) return
  await completeMilestone(tx, context, {
    householdId: child.householdId,
    code: 'C4',
    personId: child.id,
    completedOn,
    evidence: 'attendanceRegister',
    evidenceId: shown?.by.id ?? form.id,
  })

  /** Later months say nothing about what had been shown by then. */
  function shownBy(day: CivilDate) {
    const until = months.filter(({ month }) => month <= day.slice(0, 7))
    return c4CompletedOn(until, enrolledOn, today, template) !== null
  }
}

/** Only what the register itself had completed is open again. */
async function withdrawn(tx: Db, context: Context, householdId: string, completionId: string, month: string) {
  const [row] = await tx.select().from(milestoneCompletions).where(eq(milestoneCompletions.id, completionId))
  if (row?.evidence !== 'attendanceRegister' || row.evidenceId === null) return false
  const { locale } = context.actor
  const reason = translator(locale)('register.disproves', { month: formatsOf(locale).monthYear(`${month}-01`) })
  await withdrawCompletionsShownBy(tx, context, { householdId, evidenceId: row.evidenceId, reason })
  return true
}

type Days = { daysOpen: number; daysPresent: number; daysUnknown: number }

function stands(row: Days | undefined) {
  return { daysOpen: row?.daysOpen ?? 0, daysPresent: row?.daysPresent ?? 0, daysUnknown: row?.daysUnknown ?? 0 }
}
