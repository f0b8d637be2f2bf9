import { z } from 'zod'
import { careArrangements } from '~/domain/casework/care-arrangements'
import { contactWays } from '~/domain/casework/contact-refusal'
import { notSaidAway } from '~/domain/casework/not-said-away'
import { notSeenReasons } from '~/domain/casework/not-seen-reasons'
import { civilDate, formId, oneOf, optionalText, yesNo } from '~/forms/fields'
import { answeredLines, besideFieldErrors, refineRoster, rosterAnswers } from '~/forms/roster-answers'

const seenAnswers = ['yes', 'no'] as const

const childFound = z.object({
  personId: formId(),
  seen: oneOf(seenAnswers).optional(),
  notSeenWhy: oneOf(notSeenReasons).optional(),
  livesWith: oneOf(careArrangements).optional(),
})

/** A contact as it is typed: by phone nobody is seen, at a visit each child who came back is seen or not, and why. */
export const contactForm = z
  .object({
    id: formId(),
    milestoneId: z.uuid('form.choose').optional(),
    heldOn: civilDate(),
    how: oneOf(contactWays),
    found: z.array(childFound).max(30).default([]),
    children: rosterAnswers().default([]),
    actionTaken: optionalText(1000),
    furtherVisitOn: civilDate('contact.sayWhen').optional(),
    recommendsClosure: yesNo(),
    early: yesNo(),
  })
  .superRefine(({ how, found, children, heldOn }, context) => {
    found.forEach((child, index) => {
      const issue = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: ['found', index, field], message })
      }
      if (how === 'visit' && child.seen === undefined) issue('seen', 'contact.saySeen')
      if (how === 'visit' && child.seen === 'no' && child.notSeenWhy === undefined)
        issue('notSeenWhy', 'contact.sayWhy')
      if (child.livesWith === undefined) issue('livesWith', 'contact.sayWithWhom')
    })
    refineRoster(children, heldOn, context)
    const answered = answeredLines(children)
    const unsaid = notSaidAway(found.map(whyNotSeen), answered, new Set(answered.map(({ personId }) => personId)))
    children.forEach(({ personId, where }, index) => {
      if (where !== undefined && unsaid.includes(personId))
        context.addIssue({
          code: 'custom',
          path: ['children', index, where === 'away' ? 'why' : 'where'],
          message: 'contact.sayAway',
        })
    })
  }, besideFieldErrors)
  .transform(({ found, children, furtherVisitOn = null, actionTaken = null, milestoneId = null, ...form }) => ({
    ...form,
    milestoneId,
    actionTaken,
    furtherVisitOn,
    found: found.map(({ seen, livesWith, ...child }) => ({
      ...whyNotSeen({ seen, ...child }),
      seen: seen === 'yes',
      livesWith: livesWith ?? ('other' as const),
    })),
    children: answeredLines(children),
  }))
/** `early`: it completes its contact of the plan, however long before its day. */
export type ContactForm = Omit<z.output<typeof contactForm>, 'early'> & { early?: boolean }
export type FoundInput = z.input<typeof childFound>

function whyNotSeen({
  personId,
  seen,
  notSeenWhy,
}: Pick<z.output<typeof childFound>, 'personId' | 'seen' | 'notSeenWhy'>) {
  return { personId, notSeenWhy: seen === 'yes' ? null : (notSeenWhy ?? null) }
}
