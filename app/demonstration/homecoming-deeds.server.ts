import { v7 as uuidv7 } from 'uuid'
import type { CivilDate } from '~/domain/dates'
import { decideBestInterests } from '~/features/intake/decide-best-interests.server'
import { recordFamily } from '~/features/intake/record-family.server'
import { verifyFamily } from '~/features/intake/verify-family.server'
import { reunifyIntoNewHousehold } from '~/reunification.server'
import type { Context } from '~/server/context.server'
import type { IntakeStory } from './intake-stories'
import type { SimulatedDeed } from './simulated-deeds.server'

/** From the family that was found to the return: the adult asked, the child asked, the decision, the way home. */
export function homecomingDeeds(
  { howFar, person }: IntakeStory,
  personId: string,
  day: (after: number) => CivilDate,
  deed: (after: number, what: string, run: SimulatedDeed['run']) => SimulatedDeed,
): SimulatedDeed[] {
  const familyId = uuidv7()
  const mother = { givenName: 'Salamatou', familyName: person.familyName ?? '' }
  const place = 'NE007006004'
  const village = 'Garin Kaka'
  const verify = (asked: 'adult' | 'child', after: number, result: 'verified' | 'notVerified' = 'verified') =>
    deed(after, `verify ${asked}`, (context) =>
      verifyFamily(context, personId, familyId, {
        id: uuidv7(),
        asked,
        askedOn: day(after),
        result,
        ...(result === 'notVerified' ? { reason: 'change_of_mind' as const } : {}),
      }),
    )
  const deeds = [
    deed(8, 'find family', (context) =>
      recordFamily(context, personId, {
        id: familyId,
        relation: 'mother',
        name: `${mother.givenName} ${mother.familyName}`.trim(),
        foundOn: day(8),
        place,
        village,
      }),
    ),
    verify('adult', 10),
  ]
  if (howFar === 'askedAdult') return [...deeds, verify('child', 12, 'notVerified')]
  deeds.push(verify('child', 12), deed(16, 'decide best interests', decide))
  return howFar === 'home' ? [...deeds, deed(20, 'reunify', goHome)] : deeds

  function decide(context: Context) {
    return decideBestInterests(context, personId, familyId, {
      id: uuidv7(),
      decision: 'return',
      basis: 'homeVisit',
      decidedBy: 'supervisor',
      decidedOn: day(16),
      reasons: 'La mère vend au marché et l’école du village a une place.',
    })
  }

  function goHome(context: Context) {
    const motherId = uuidv7()
    return reunifyIntoNewHousehold(context, personId, {
      id: uuidv7(),
      familyId,
      householdId: uuidv7(),
      type: 'case_by_case',
      reunifiedOn: day(20),
      handoverForm: 'FR-2041',
      followUpNeeded: true,
      relation: 'child',
      caregiver: false,
      motherId,
      place,
      village,
      languages: ['ha'],
      riskLevel: 'medium',
      members: [
        { id: motherId, ...mother, sex: 'female', relation: 'head', age: 33, caregiver: true, returnee: false },
      ],
      synthetic: true,
    })
  }
}
