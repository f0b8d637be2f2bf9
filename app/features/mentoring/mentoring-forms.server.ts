import { z } from 'zod'
import {
  civilDate,
  formId,
  francs,
  oneOf,
  optionalText,
  optionalWords,
  text,
  version,
  wholeNumber,
  yesNo,
} from '~/forms/fields'
import { answeredLines, besideFieldErrors, refineRoster, rosterAnswers } from '~/forms/roster-answers'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { adviceAnswers, adviceKinds } from '~/domain/mentoring/advice'
import { planOutcomes } from '~/domain/mentoring/business-plan-refusal'
import { assetStates, businessStates } from '~/domain/mentoring/business-states'
import { ownGoals } from '~/domain/mentoring/own-goals'
import { ownRatings } from '~/domain/mentoring/own-ratings'
import { mostTrainingDays, trainingTopics } from '~/domain/mentoring/training-refusal'
import { mostAnimals, visitOutcomes } from '~/domain/mentoring/visit-refusal'

export const businessStartForm = z.object({
  id: formId(),
  caregiverId: z.uuid('form.choose'),
  mentorId: z.uuid('form.choose'),
  measure: oneOf(kitMeasures),
  idea: text(200),
  nextVisitOn: civilDate(),
})

export const businessPlanForm = z.object({
  id: formId(),
  version: version(),
  activity: text(2000),
  market: text(2000),
  expectedTakings: francs().optional(),
  expectedCosts: francs().optional(),
})

export const planDecisionForm = z.object({
  planId: formId(),
  outcome: oneOf(planOutcomes),
  reason: optionalWords(1000),
})

export const trainingForm = z.object({
  id: formId(),
  personId: z.uuid('form.choose'),
  topic: oneOf(trainingTopics),
  daysHeld: wholeNumber(1, mostTrainingDays),
  daysAttended: wholeNumber(0, mostTrainingDays),
  endedOn: civilDate(),
})

export const visitForm = z
  .object({
    id: formId(),
    visitedOn: civilDate(),
    found: oneOf(visitOutcomes),
    state: oneOf(businessStates).optional(),
    takings: francs().optional(),
    costs: francs().optional(),
    animalsAlive: wholeNumber(0, mostAnimals).optional(),
    animalsValue: francs().optional(),
    asset: oneOf(assetStates).optional(),
    ownRating: oneOf(ownRatings).optional(),
    goalPicture: oneOf(ownGoals).optional(),
    ownGoal: optionalText(200),
    adviceKinds: z.array(oneOf(adviceKinds)).max(adviceKinds.length),
    advice: optionalText(300),
    adviceAnswers: z
      .array(z.object({ adviceId: formId(), answer: oneOf(adviceAnswers).optional(), why: optionalText(200) }))
      .max(20),
    nextVisitOn: civilDate().optional(),
    otherNextVisitOn: civilDate().optional(),
    secondVisit: yesNo(),
    children: rosterAnswers(),
  })
  .superRefine((visit, context) => {
    const done = visit.found === 'done'
    if (done && visit.state === undefined)
      context.addIssue({ code: 'custom', path: ['state'], message: 'visit.sayState' })
    if (done) refineRoster(visit.children, visit.visitedOn, context)
    visit.adviceAnswers.forEach(({ answer, why }, index) => {
      if (answer === 'notPossible' && why === undefined)
        context.addIssue({ code: 'custom', path: ['adviceAnswers', index, 'why'], message: 'advice.sayWhy' })
    })
    if (visit.state !== 'closed' && (visit.otherNextVisitOn ?? visit.nextVisitOn) === undefined)
      context.addIssue({ code: 'custom', path: ['nextVisitOn'], message: 'visit.sayNext' })
  }, besideFieldErrors)
  .transform(({ otherNextVisitOn, nextVisitOn, children, adviceAnswers: heard, ...visit }) => ({
    ...visit,
    adviceAnswers: heard.flatMap(({ answer, ...line }) => (answer === undefined ? [] : [{ ...line, answer }])),
    nextVisitOn: otherNextVisitOn ?? nextVisitOn,
    children: answeredLines(children),
  }))
