import { and, eq, inArray } from 'drizzle-orm'
import { attendanceRegisters, interviews, people, surveyResponses, whereabouts } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { AbsenceReason } from '~/domain/roster/absence'
import { isAlarminglyAway } from '~/domain/roster/children-away'
import type { Context } from '~/server/context.server'
import { readableHousehold } from '~/server/readable-household.server'
import { standingAnswers } from '~/server/standing-answers.server'

export type PresencePoint = {
  on: CivilDate
  state: 'here' | 'away' | 'notAsked'
  why: AbsenceReason | null
  since: CivilDate | null
  /** Away for work, travel or a reason nobody knows. */
  alarming: boolean
}
export type ScorePoint = { on: CivilDate; score: number | null; band: string | null; cutoffs: string | null }
export type AttendanceMonth = { month: string; daysOpen: number; daysPresent: number; daysUnknown: number }

export type OutcomesOfHousehold = {
  presence: { personId: string; points: PresencePoint[] }[]
  scores: { rcsi: ScorePoint[]; fcs: ScorePoint[]; income: ScorePoint[] }
  /** Days of all children of the household together. */
  attendance: AttendanceMonth[]
}

/** What happened to the household, oldest first; empty for a household this actor may not read. */
export async function outcomesOfHousehold(
  { actor, store }: Context,
  householdId: string,
): Promise<OutcomesOfHousehold> {
  const db = store.query
  const readable = readableHousehold(db, actor, householdId)
  const [answers, responses, registers] = await Promise.all([
    db
      .select()
      .from(whereabouts)
      .where(and(inArray(whereabouts.householdId, readable), standingAnswers(db)))
      .orderBy(whereabouts.seenOn, whereabouts.id),
    db
      .select({ on: interviews.interviewedOn, response: surveyResponses })
      .from(interviews)
      .innerJoin(surveyResponses, eq(surveyResponses.interviewId, interviews.id))
      .where(and(inArray(interviews.householdId, readable), eq(interviews.status, 'done')))
      .orderBy(interviews.interviewedOn, interviews.id),
    db
      .select({ register: attendanceRegisters })
      .from(attendanceRegisters)
      .innerJoin(people, eq(people.id, attendanceRegisters.personId))
      .where(inArray(people.householdId, readable))
      .orderBy(attendanceRegisters.month),
  ])
  const scoresOf = (instrument: string) =>
    responses
      .filter(({ response }) => response.instrument === instrument)
      .map(({ on, response: { computable, score, band, cutoffs } }) => ({
        on,
        score: computable ? score : null,
        band,
        cutoffs,
      }))
  return {
    presence: [...groupBy(answers, ({ personId }) => personId)].map(([personId, own]) => ({
      personId,
      points: [...groupBy(own, ({ seenOn }) => seenOn).values()].flatMap((day) => day.slice(-1).map(presencePoint)),
    })),
    scores: { rcsi: scoresOf('rcsi'), fcs: scoresOf('fcs'), income: scoresOf('income') },
    attendance: [...groupBy(registers, ({ register }) => register.month)].map(([month, rows]) => ({
      month,
      daysOpen: sum(rows.map(({ register }) => register.daysOpen)),
      daysPresent: sum(rows.map(({ register }) => register.daysPresent)),
      daysUnknown: sum(rows.map(({ register }) => register.daysUnknown)),
    })),
  }
}

function presencePoint({ seenOn: on, state, why, since }: typeof whereabouts.$inferSelect): PresencePoint {
  return { on, state, why, since, alarming: state !== 'notAsked' && isAlarminglyAway({ where: state, why }) }
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
