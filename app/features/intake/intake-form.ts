import { z } from 'zod'
import { careArrangements } from '~/domain/casework/care-arrangements'
import { protectionStatuses, separationCauses } from '~/domain/intake/cpims-codes'
import { referrers } from '~/domain/intake/own-codes'
import { civilDate, oneOf, optionalText, version } from '~/forms/fields'

/** Who sent the person, and what the registration at the centre says beside the person's own row. */
export function intakeFields() {
  return {
    referredBy: oneOf(referrers),
    referredOn: civilDate(),
    referralReference: optionalText(60),
    cpimsReference: optionalText(60),
    registeredOn: civilDate(),
    protectionStatus: oneOf(protectionStatuses).optional(),
    separationCause: oneOf(separationCauses).optional(),
    careArrangement: oneOf(careArrangements).optional(),
    concerns: optionalText(2000),
  }
}

/** `version` 0 while nobody has taken the person over. */
export function intakeForm() {
  return z.object({ version: version(), ...intakeFields() })
}
export type IntakeForm = z.output<ReturnType<typeof intakeForm>>

/** The columns that the form fills in. */
export function intakeColumns(form: Omit<IntakeForm, 'version'>) {
  return {
    referredBy: form.referredBy,
    referredOn: form.referredOn,
    referralReference: form.referralReference ?? null,
    cpimsReference: form.cpimsReference ?? null,
    registeredOn: form.registeredOn,
    protectionStatus: form.protectionStatus ?? null,
    separationCause: form.separationCause ?? null,
    careArrangement: form.careArrangement ?? null,
    concerns: form.concerns ?? null,
  }
}
