import { v7 as uuidv7 } from 'uuid'
import type { MemberForm } from '~/features/households/member-form'
import type { RegisterHouseholdForm } from '~/features/households/household-form'
import { registerHousehold } from '~/features/households/register-household.server'
import type { Context } from '~/server/context.server'

/** One row of a first roster: a girl of ten, unless said otherwise. */
export function member(overrides: Partial<MemberForm> = {}): MemberForm {
  return {
    id: uuidv7(),
    givenName: 'Zeinabou',
    familyName: 'Harouna',
    sex: 'female',
    relation: 'child',
    age: 10,
    caregiver: false,
    returnee: false,
    ...overrides,
  }
}

/** A mother who heads her household in Tsaouni, and her daughter who came back on 1 September 2026. */
export function householdForm(overrides: Partial<RegisterHouseholdForm> = {}): RegisterHouseholdForm {
  const mother = member({ givenName: 'Hadiza', familyName: 'Issoufou', relation: 'head', age: 34, caregiver: true })
  return {
    id: uuidv7(),
    place: 'NE007005008',
    village: 'Garin Dawa',
    languages: ['ha'],
    reunifiedOn: '2026-09-01',
    riskLevel: 'medium',
    members: [mother, member({ motherId: mother.id, returnee: true })],
    ...overrides,
  }
}

export async function household(context: Context, overrides: Partial<RegisterHouseholdForm> = {}) {
  const form = householdForm(overrides)
  return { ...(await registerHousehold(context, form)), form }
}
