import { v7 as uuidv7 } from 'uuid'
import { askService } from '~/features/intake/ask-service.server'
import { decideBestInterests } from '~/features/intake/decide-best-interests.server'
import { recordFamily } from '~/features/intake/record-family.server'
import { registerAtCentre, type RegistrationForm } from '~/features/intake/register-at-centre.server'
import { verifyFamily } from '~/features/intake/verify-family.server'
import type { Context } from '~/server/context.server'

/** A boy of eleven whom the police brought to the centre on 2 November 2026. */
export function registration(overrides: Partial<RegistrationForm> = {}): RegistrationForm {
  return {
    id: uuidv7(),
    givenName: 'Moussa',
    familyName: 'Issoufou',
    sex: 'male',
    age: 11,
    referredBy: 'police',
    referredOn: '2026-11-01',
    referralReference: 'PV-417',
    registeredOn: '2026-11-02',
    separationCause: 'poverty',
    ...overrides,
  }
}

export async function personOfCentre(context: Context, overrides: Partial<RegistrationForm> = {}) {
  const form = registration(overrides)
  await registerAtCentre(context, form)
  return form.id
}

/** Somebody at the centre for whom a service was asked and a family was found. */
export async function personWithFamily(context: Context, overrides: Partial<RegistrationForm> = {}) {
  const personId = await personOfCentre(context, overrides)
  const serviceId = uuidv7()
  await askService(context, personId, {
    id: serviceId,
    serviceType: 'health',
    givenBy: 'centre',
    askedOn: '2026-11-03',
    askedTime: '09:00',
    timeframe: '3h',
  })
  const familyId = await familyFound(context, personId)
  return { personId, serviceId, familyId, within: { serviceId, familyId } }
}

export async function familyFound(context: Context, personId: string) {
  const id = uuidv7()
  await recordFamily(context, personId, {
    id,
    relation: 'mother',
    name: 'Hadiza Issoufou',
    foundOn: '2026-11-05',
    place: 'NE007005008',
    village: 'Garin Dawa',
  })
  return id
}

export async function verified(context: Context, personId: string, familyId: string, asked: 'adult' | 'child') {
  const answer = { id: uuidv7(), asked, askedOn: '2026-11-08', result: 'verified' as const }
  await verifyFamily(context, personId, familyId, answer)
}

/** Verified both ways, and the return decided on. */
export async function readyToGoHome(context: Context, overrides: Partial<RegistrationForm> = {}) {
  const { personId, familyId } = await personWithFamily(context, overrides)
  await verified(context, personId, familyId, 'adult')
  await verified(context, personId, familyId, 'child')
  await decideBestInterests(context, personId, familyId, {
    id: uuidv7(),
    decision: 'return',
    basis: 'homeVisit',
    decidedBy: 'supervisor',
    decidedOn: '2026-11-10',
    reasons: 'La mère l’attend et l’école est ouverte.',
  })
  return { personId, familyId }
}
