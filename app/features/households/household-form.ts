import { z } from 'zod'
import type { CivilDate } from '~/domain/dates'
import { languages } from '~/domain/households/languages'
import { referralSources } from '~/domain/households/referral-sources'
import { riskLevels } from '~/domain/households/risk-levels'
import {
  contactAnswerers,
  contactDiscretions,
  contactTimes,
  safeContactRefusal,
  type ContactAnswerer,
  type ContactDiscretion,
  type ContactTime,
} from '~/domain/households/safe-contact'
import { homePlace } from '~/forms/home-place'
import { formId, oneOf, optionalText, optionalWords, version } from '~/forms/fields'
import { besideOtherErrors } from '~/forms/beside-other-errors'
import { members } from './member-form'
import { returnDay } from '~/forms/return-day'

/** @param today the last day that a date of the form may name */
export function registerHouseholdForm(today: CivilDate) {
  return z
    .object({
      id: formId(),
      ...fields(today),
      riskLevel: oneOf(riskLevels),
      members: members(today),
      /** Asked for where the officer has as many cases as the limit. */
      overLimitReason: optionalWords(500),
    })
    .superRefine(checkContact, besideOtherErrors)
}
export type RegisterHouseholdForm = z.output<ReturnType<typeof registerHouseholdForm>>

export function editHouseholdForm(today: CivilDate) {
  return z.object({ version: version(), ...fields(today) }).superRefine(checkContact, besideOtherErrors)
}
export type EditHouseholdForm = z.output<ReturnType<typeof editHouseholdForm>>

function fields(today: CivilDate) {
  return {
    place: homePlace(),
    village: optionalText(80),
    languages: z.array(oneOf(languages)).min(1, 'households.error.language'),
    reunifiedOn: returnDay(today).optional(),
    referralSource: oneOf(referralSources).optional(),
    referralReference: optionalText(60),
    cpimsReference: optionalText(60),
    contactAnsweredBy: oneOf(contactAnswerers).optional(),
    contactMayBeSaid: oneOf(contactDiscretions).optional(),
    contactWhen: oneOf(contactTimes).optional(),
    contactPhone: optionalText(30),
    contactNote: optionalText(500),
  }
}

type Contact = {
  contactAnsweredBy?: ContactAnswerer | undefined
  contactMayBeSaid?: ContactDiscretion | undefined
  contactWhen?: ContactTime | undefined
  contactPhone?: string | undefined
  contactNote?: string | undefined
}

/** A safe contact is known as a whole or not at all. */
function checkContact(form: Contact, context: z.RefinementCtx) {
  const { contactAnsweredBy: answeredBy, contactMayBeSaid: mayBeSaid, contactWhen: when } = form
  if (!answeredBy && !mayBeSaid && !when && !form.contactPhone && !form.contactNote) return
  if (!answeredBy) refuse('contactAnsweredBy', 'households.error.contactBy')
  if (!mayBeSaid) refuse('contactMayBeSaid', 'households.error.contactSay')
  if (!when) refuse('contactWhen', 'households.error.contactTime')
  const phone: unknown = form.contactPhone ?? null
  // Refused already at its own field: repeated, or with a character that nothing can keep.
  if (phone !== null && (typeof phone !== 'string' || phone === '')) return
  const refusal = safeContactRefusal({ answeredBy, phone })
  if (refusal) refuse('contactPhone', `households.error.${refusal}`)

  function refuse(field: keyof Contact, message: string) {
    context.addIssue({ code: 'custom', path: [field], message })
  }
}
