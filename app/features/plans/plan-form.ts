import { z } from 'zod'
import { civilDate, formId, version } from '~/forms/fields'

const people = () => z.array(z.uuid('form.choose')).default([])

export const planForm = z.object({
  id: formId(),
  /** The revision in force when the page was opened; 0 for none. */
  seenRevision: version(),
  agreedOn: civilDate().optional(),
  caregiverIds: people(),
  childIds: people(),
  birthCertificateFor: people(),
})

/** As deeds and the demonstration hand it in. */
export type PlanForm = {
  id: string
  agreedOn?: string | undefined
  caregiverIds: readonly string[]
  childIds: readonly string[]
  birthCertificateFor?: readonly string[] | undefined
}
