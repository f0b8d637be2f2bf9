import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { recordContact } from '~/features/casework/record-contact.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import type { HouseholdCase } from './household-cases'
import { childrenOn } from './whereabouts'

const actions = [
  'Rappelé à la mère de garder le reçu des frais de scolarité.',
  'Parlé avec le père du départ d’un grand frère ; il veut attendre la récolte.',
  'Orienté la mère vers le centre de santé de Matamèye.',
  'Rien de particulier ; l’enfant jouait avec ses frères.',
]

/** A contact of the plan: most children are seen, some are at school, some contacts go by telephone. */
export async function holdContact(context: Context, house: HouseholdCase, code: string, heldOn: CivilDate) {
  const milestones = await milestonesInForce(context.store.query, house.id)
  const milestone = milestones.find((row) => row.code === code)
  if (!milestone || milestone.completion || milestone.plannedOn > addDays(heldOn, 40)) return
  const turn = (Number(code.slice(1)) + house.age) % 10
  const how = turn === 3 ? 'phone' : 'visit'
  const answers = childrenOn(house, heldOn)
  await recordContact(context, house.id, {
    id: uuidv7(),
    milestoneId: milestone.id,
    early: true,
    heldOn,
    how,
    found: house.members
      .filter(({ returnee, age }) => returnee && age < 17)
      .map(({ id: personId }, place) => {
        const seen = how === 'visit' && (turn !== 7 || place > 0)
        const livesWith = turn === 5 ? ('kinship' as const) : ('parent_s' as const)
        return { personId, seen, notSeenWhy: how === 'phone' || seen ? null : ('atSchool' as const), livesWith }
      }),
    children: answers,
    actionTaken: turn % 3 === 0 ? (actions[turn % actions.length] ?? null) : null,
    furtherVisitOn: turn === 7 || answers.some(({ where }) => where === 'away') ? addDays(heldOn, 21) : null,
    recommendsClosure: false,
  })
}
