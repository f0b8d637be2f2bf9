import { z } from 'zod'
import { civilDate, formId, francs, oneOf, optionalText, text, version, wholeNumber } from '~/forms/fields'
import { answeredLines, besideFieldErrors, refineRoster, rosterAnswers } from '~/forms/roster-answers'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { planOutcomes } from '~/domain/mentoring/business-plan-refusal'
import { assetStates, businessStates } from '~/domain/mentoring/business-states'
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
  reason: optionalText(1000),
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
    advice: optionalText(1000),
    nextVisitOn: civilDate().optional(),
    otherNextVisitOn: civilDate().optional(),
    children: rosterAnswers(),
  })
  .superRefine((visit, context) => {
    const done = visit.found === 'done'
    if (done && visit.state === undefined)
      context.addIssue({ code: 'custom', path: ['state'], message: 'visit.sayState' })
    if (done) refineRoster(visit.children, visit.visitedOn, context)
    if (visit.state !== 'closed' && (visit.otherNextVisitOn ?? visit.nextVisitOn) === undefined)
      context.addIssue({ code: 'custom', path: ['nextVisitOn'], message: 'visit.sayNext' })
  }, besideFieldErrors)
  .transform(({ otherNextVisitOn, nextVisitOn, children, ...visit }) => ({
    ...visit,
    nextVisitOn: otherNextVisitOn ?? nextVisitOn,
    children: answeredLines(children),
  }))
