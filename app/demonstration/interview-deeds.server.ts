import { v7 as uuidv7 } from 'uuid'
import { addDays, addMonths, daysBetween, type CivilDate } from '~/domain/dates'
import type { InterviewStatus } from '~/domain/surveys/interview-refusal'
import { recordInterview } from '~/features/surveys/record-interview.server'
import type { Diary } from './diary.server'
import { fcsAnswers, hardship, incomeAnswers, rcsiAnswers } from './hardship'
import type { HouseholdCase } from './household-cases'
import { childrenOn } from './whereabouts'

type Round = 'H1' | 'H2' | 'H3' | 'H4' | 'other'

/** The rounds of the plan: baseline, then 3, 6 and 12 months after the return; nobody is met every time. */
export function interviewDeeds(house: HouseholdCase, kitDay: number | null, { note }: Diary) {
  const { random, story, returnedOn, officer } = house
  if (story.plan === 'none') return
  const startedWith = 0.34 + 0.4 * random.next()
  const kitOn = kitDay === null ? null : addDays(returnedOn, kitDay)
  const rounds: [Round, number][] = [
    ['H1', random.between(27, 40)],
    ['H2', daysBetween(returnedOn, addMonths(returnedOn, 3)) + random.between(-4, 9)],
    ['H3', daysBetween(returnedOn, addMonths(returnedOn, 6)) + random.between(-2, 5)],
    ['H4', daysBetween(returnedOn, addMonths(returnedOn, 12)) + random.between(-5, 8)],
  ]
  if (kitDay !== null && random.chance(0.6)) rounds.push(['other', kitDay + random.between(165, 195)])
  for (const [round, day] of rounds) {
    if (round === 'H1' && story.baseline === 'missing') continue
    const status = statusOf(house, round)
    if (status === 'notFound' && round === 'H2') ask(day + random.between(8, 20), round, 'done')
    ask(day, round, status)
  }

  function ask(day: number, round: Round, status: InterviewStatus) {
    note(day, officer, `interview ${round}`, (context, interviewedOn) =>
      recordInterview(context, house.id, {
        id: uuidv7(),
        round,
        interviewedOn,
        status,
        answers: status === 'done' ? answersOn(house, round, startedWith, kitOn, interviewedOn) : {},
        children: status === 'done' ? childrenOn(house, interviewedOn) : [],
      }),
    )
  }
}

function statusOf({ story, random }: HouseholdCase, round: Round) {
  const missed = random.chance(0.08)
  if (round === 'H3' && (story.thirdRound === 'notFound' || story.thirdRound === 'refused')) return story.thirdRound
  return round === 'H2' && missed ? 'notFound' : 'done'
}

function answersOn(
  house: HouseholdCase,
  round: Round,
  startedWith: number,
  kitOn: CivilDate | null,
  on: CivilDate,
): Record<string, Record<string, number | undefined>> {
  const { random, story } = house
  const hard = hardship(house, startedWith, kitOn, on)
  const rcsi = rcsiAnswers(hard, random)
  const missing = round === 'H3' && story.thirdRound === 'answerMissing'
  return {
    rcsi: missing ? { ...rcsi, borrow: undefined } : rcsi,
    fcs: missing ? { ...fcsAnswers(hard, random), dairy: undefined } : fcsAnswers(hard, random),
    income: incomeAnswers(hard, random),
  }
}
