import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { consents } from '#db/schema/index'
import { addDays, addMonths } from '~/domain/dates'
import type { ConsentPurpose } from '~/domain/households/consent'
import { recordConsents } from '~/features/households/record-consents.server'
import { registerHousehold } from '~/features/households/register-household.server'
import { withdrawConsent } from '~/features/households/withdraw-consent.server'
import type { Context } from '~/server/context.server'
import type { Diary } from './diary.server'
import type { FamilyMember } from './family'
import type { HouseholdCase } from './household-cases'

/** The case is opened and consent asked; in some stories it is withdrawn. */
export function registrationDeeds(house: HouseholdCase, { note }: Diary) {
  const { random, officer, id, story } = house
  const registeredOn = Math.min(house.age, random.between(0, 3))
  const askedOn = registeredOn + random.between(1, 4)
  const answers = consentAnswers(house)
  note(registeredOn, officer, 'register', (context) => registerHousehold(context, registration(house)))
  note(askedOn, officer, 'ask consent', (context, on) => {
    const giver = {
      obtainedFrom: 'caregiver',
      ...(house.caregivers[0] ? { givenById: house.caregivers[0].id } : {}),
    } as const
    return recordConsents(context, id, { id: uuidv7(), ...giver, askedOn: on, answers })
  })
  if (story.consentWithdrawn)
    note(house.age - 9, officer, 'withdraw consent', (context, on) => withdraw(context, id, on))
}

function registration(house: HouseholdCase) {
  const { id, random, place, village, risk, returnedOn } = house
  const sources = [
    'zinderCentre',
    'zinderCentre',
    'zinderCentre',
    'anltp',
    'regionalDirectorate',
    'ceppp',
    'police',
  ] as const
  return {
    id,
    place,
    village,
    languages: random.chance(0.2) ? (['ha', 'kr'] as const).slice() : (['ha'] as const).slice(),
    reunifiedOn: returnedOn,
    referralSource: random.pick(sources),
    referralReference: `CZ-${returnedOn.slice(0, 4)}-${random.between(1000, 9999)}`,
    ...(random.chance(0.5) ? { cpimsReference: `CP-${random.between(10_000, 99_999)}` } : {}),
    riskLevel: risk,
    contactAnsweredBy: random.pick(['caregiver', 'caregiver', 'relative', 'neighbour'] as const),
    contactMayBeSaid: random.pick(['greetingOnly', 'businessOnly', 'everything'] as const),
    contactWhen: random.pick(['morning', 'evening', 'marketDay', 'anyTime'] as const),
    contactPhone: `+227 90 ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)}`,
    synthetic: true,
    members: house.members.map((member) => memberOf(house, member)),
  }
}

/** Some birth dates are known; the others are an age in years. */
function memberOf({ random, returnedOn }: HouseholdCase, { age, ...member }: FamilyMember) {
  const months = 12 * age + random.between(1, 11)
  return random.chance(0.35)
    ? { ...member, birthDate: addMonths(addDays(returnedOn, -9), -months) }
    : { ...member, age }
}

function consentAnswers({ random }: HouseholdCase) {
  const answers: Partial<Record<ConsentPurpose, 'given' | 'refused'>> = {
    caseManagement: 'given',
    providers: 'given',
    reporting: 'given',
    school: 'given',
    followUpContact: 'given',
    authorities: random.chance(0.7) ? 'given' : 'refused',
    photo: random.chance(0.4) ? 'given' : 'refused',
  }
  if (random.chance(0.5)) answers.donorStory = random.chance(0.2) ? 'given' : 'refused'
  if (random.chance(0.4)) answers.research = random.chance(0.6) ? 'given' : 'refused'
  return answers
}

async function withdraw(context: Context, householdId: string, on: string) {
  const [given] = await context.store.query
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.householdId, householdId), eq(consents.purpose, 'caseManagement')))
  if (!given) return
  const reason = 'La mère préfère attendre le retour de son mari avant de continuer.'
  await withdrawConsent(context, householdId, given.id, { withdrawnOn: on, reason })
}
