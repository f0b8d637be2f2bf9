import type { JoiningForm, NewHomeForm } from './reunification-form.server'
import { joinHousehold } from './features/households/join-household.server'
import { registerHousehold } from './features/households/register-household.server'
import { reunify } from './features/intake/reunify.server'
import type { Context } from './server/context.server'

/** The person goes home into a household that is a case already. */
export function reunifyIntoHousehold(context: Context, personId: string, form: JoiningForm) {
  return reunify(context, personId, form, async (bound, { id, returnedOn }) => {
    const { relation, caregiver, motherId } = form
    const joining = { personId: id, relation, caregiver, motherId, returnedOn }
    await joinHousehold(bound, form.householdId, joining, form.id)
    return form.householdId
  })
}

/**
 * The person goes home to a family that becomes a case by it.
 *
 * @param form.synthetic only the demonstration says so
 */
export function reunifyIntoNewHousehold(
  context: Context,
  personId: string,
  form: NewHomeForm & { synthetic?: boolean },
) {
  return reunify(context, personId, form, async (bound, { id, returnedOn }) => {
    const { relation, caregiver, motherId, place, village, languages, riskLevel, members, synthetic } = form
    const opened = await registerHousehold(bound, {
      id: form.householdId,
      place,
      village,
      languages,
      riskLevel,
      members,
      reunifiedOn: returnedOn,
      referralSource: 'zinderCentre',
      joining: { personId: id, relation, caregiver, motherId, returnedOn },
      ...(synthetic === undefined ? {} : { synthetic }),
    })
    return opened.id
  })
}
