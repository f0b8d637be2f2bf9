import { z } from 'zod'
import type { CivilDate } from '~/domain/dates'
import { consentGivers, consentPurposes } from '~/domain/households/consent'
import { civilDate, formId, oneOf, text } from '~/forms/fields'
import { besideOtherErrors } from '~/forms/beside-other-errors'

export const consentAnswers = ['given', 'refused'] as const

/** All purposes at once: what was not asked stays as it was. */
export function consentsForm(today: CivilDate) {
  const answer = z.enum(consentAnswers, { error: 'form.choose' }).optional()
  return z
    .object({
      id: formId(),
      obtainedFrom: oneOf(consentGivers),
      givenById: z.uuid('form.choose').optional(),
      askedOn: civilDate().refine((date) => date <= today, 'households.error.future'),
      until: civilDate().optional(),
      answers: z.object({
        caseManagement: answer,
        providers: answer,
        reporting: answer,
        tracing: answer,
        school: answer,
        authorities: answer,
        followUpContact: answer,
        research: answer,
        photo: answer,
        donorStory: answer,
      }),
    })
    .superRefine(({ obtainedFrom, givenById, askedOn, until, answers }, context) => {
      if (obtainedFrom !== 'other' && !givenById) refuse('givenById', 'refused.giver-missing')
      if (until && until < askedOn) refuse('until', 'refused.consent-ends-before')
      if (consentPurposes.every((purpose) => answers[purpose] === undefined))
        refuse('answers.caseManagement', 'refused.nothing-answered')

      function refuse(field: string, message: string) {
        context.addIssue({ code: 'custom', path: field.split('.'), message })
      }
    }, besideOtherErrors)
}
export type ConsentsForm = z.output<ReturnType<typeof consentsForm>>

export function consentWithdrawalForm(today: CivilDate) {
  return z.object({
    withdrawnOn: civilDate().refine((date) => date <= today, 'households.error.future'),
    reason: text(500),
  })
}
export type ConsentWithdrawalForm = z.output<ReturnType<typeof consentWithdrawalForm>>
