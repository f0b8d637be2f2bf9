import { v7 as uuidv7 } from 'uuid'
import { addDays, daysBetween } from '~/domain/dates'
import { plannedDates } from '~/domain/plans/planned-dates'
import { changePlannedDate } from '~/features/plans/change-planned-date.server'
import { createPlan } from '~/features/plans/create-plan.server'
import { recordCompletion } from '~/features/plans/record-completion.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { waiveGateCondition } from '~/features/plans/waive-gate-condition.server'
import type { Context } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { holdContact } from './contact-deeds.server'
import type { Diary } from './diary.server'
import type { HouseholdCase } from './household-cases'

/** The plan in both tracks, and what is recorded on it by hand: contacts, papers, fees, a date moved with its reason. */
export function planDeeds(house: HouseholdCase, diary: Diary) {
  const { story, random, officer, id } = house
  if (story.plan === 'none') return
  const certificateFor = random.chance(0.25) ? house.pupils.slice(0, 1).map((child) => child.id) : []
  diary.note(random.between(8, 12), officer, 'create plan', (context, agreedOn) =>
    createPlan(context, id, {
      id: uuidv7(),
      agreedOn,
      caregiverIds: house.caregivers.map((caregiver) => caregiver.id),
      childIds: house.pupils.map((child) => child.id),
      birthCertificateFor: certificateFor,
    }),
  )
  if (story.training === 'waived') waiveTraining(house, diary)
  contactDeeds(house, diary)
  for (const childId of certificateFor)
    if (random.chance(0.95))
      diary.note(random.between(40, 75), officer, 'birth certificate', (context, on) =>
        completeByHand(context, house, 'birthCertificate', childId, on, 'paperSeen'),
      )
  feeDeeds(house, diary)
  if (story.code === 'notComputable') mistake(house, diary)
  if (story.code === 'threatened')
    diary.note(100, officer, 'move a date', (context, on) => moveTraining(context, house, addDays(on, 20)))
}

function waiveTraining(house: HouseholdCase, { note }: Diary) {
  for (const { id: caregiverId } of house.caregivers)
    note(66, 'lead', 'waive training', (context) =>
      waiveGateCondition(context, house.id, {
        id: uuidv7(),
        condition: 'training',
        caregiverId,
        reason: 'Elle tenait déjà ce commerce avant le départ ; la formation suivante est dans trois mois.',
      }),
    )
}

/** The follow-up contacts of the template, some a few days late, a few forgotten; each asks where the children are. */
function contactDeeds(house: HouseholdCase, { note }: Diary) {
  const { random, returnedOn, risk, officer, story } = house
  const dates = plannedDates({ unit: 'household', returnedOn, risk, completedOn: {} })
  const contacts = Object.entries(dates).filter(([code]) => code.startsWith('F'))
  contacts.forEach(([code, on], place) => {
    const forgotten = story.kit === 'none' && place > 0 && random.chance(0.4)
    const day = Math.max(13, daysBetween(returnedOn, on) + random.between(-1, place === 0 ? 1 : 5))
    if (forgotten) return
    note(day, officer, `contact ${code}`, (context, seenOn) => holdContact(context, house, code, seenOn))
  })
}

/** Most fees are paid in October; a failing business pays fewer of them. */
function feeDeeds(house: HouseholdCase, { note }: Diary) {
  const { random, officer, story, today } = house
  const share = story.business === 'failing' ? 0.4 : 0.97
  const year = Number(today.slice(0, 4))
  for (const october of [`${year - 1}-10-01`, `${year}-10-01`])
    for (const child of house.pupils)
      if (random.chance(share))
        note(addDays(october, random.between(0, 4)), officer, 'fees', (context, on) =>
          completeByHand(context, house, 'feesDue', child.id, on, 'paperSeen'),
        )
}

async function completeByHand(
  context: Context,
  house: HouseholdCase,
  code: string,
  personId: string | null,
  completedOn: string,
  evidence: string,
) {
  const milestone = await milestoneOf(context, house.id, code, personId)
  if (!milestone || milestone.completion || milestone.plannedOn > addDays(completedOn, 40)) return
  await recordCompletion(context, milestone.id, { id: uuidv7(), completedOn, evidence })
}

/** A contact written down on the wrong day is withdrawn with its reason and recorded again. */
function mistake(house: HouseholdCase, { note }: Diary) {
  note(100, house.officer, 'withdraw a completion', async (context) => {
    const milestone = await milestoneOf(context, house.id, 'F3', null)
    if (!milestone?.completion) return
    const reason = 'Noté à la mauvaise date : la visite a eu lieu deux jours plus tôt.'
    await withdrawCompletion(context, milestone.id, { completionId: milestone.completion.id, reason })
  })
  note(101, house.officer, 'record it again', (context, on) => holdContact(context, house, 'F3', addDays(on, -8)))
}

async function moveTraining(context: Context, house: HouseholdCase, plannedOn: string) {
  const milestone = await milestoneOf(context, house.id, 'M2', house.caregivers[0]?.id ?? null)
  if (!milestone) return
  const reason = 'La formatrice est malade ; la session suivante est à Matamèye.'
  await changePlannedDate(context, milestone.id, { id: uuidv7(), plannedOn, reason, version: milestone.version })
}

async function milestoneOf({ store }: Context, householdId: string, code: string, personId: string | null) {
  const milestones = await milestonesInForce(store.query, householdId)
  return milestones.find((milestone) => milestone.code === code && milestone.personId === personId)
}
