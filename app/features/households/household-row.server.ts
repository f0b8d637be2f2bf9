import type { Db } from '#db/store'
import { namesOfPlace, placeCodes } from '~/domain/households/places'
import { indexNames } from '~/server/identity.server'
import type { EditHouseholdForm } from './household-form'

/** The columns of a household that its form fills in. */
export function householdColumns(form: Omit<EditHouseholdForm, 'version'>) {
  return {
    ...placeCodes(form.place),
    village: form.village ?? null,
    languages: form.languages,
    reunifiedOn: form.reunifiedOn ?? null,
    referralSource: form.referralSource ?? null,
    referralReference: form.referralReference ?? null,
    cpimsReference: form.cpimsReference ?? null,
    contactAnsweredBy: form.contactAnsweredBy ?? null,
    contactMayBeSaid: form.contactMayBeSaid ?? null,
    contactWhen: form.contactWhen ?? null,
    contactPhone: form.contactPhone ?? null,
    contactNote: form.contactNote ?? null,
  }
}

/** A household is found by its number, its references, its village and every name of its commune and department. */
export async function indexHousehold(tx: Db, id: string, caseNumber: string, form: Omit<EditHouseholdForm, 'version'>) {
  const { village = '', referralReference = '', cpimsReference = '' } = form
  const names = [caseNumber, village, referralReference, cpimsReference, ...namesOfPlace(form.place)]
  await indexNames(tx, id, id, names)
}
