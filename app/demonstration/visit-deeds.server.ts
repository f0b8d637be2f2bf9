import { v7 as uuidv7 } from 'uuid'
import { addDays } from '~/domain/dates'
import type { AdviceAnswer, AdviceKind } from '~/domain/mentoring/advice'
import type { AssetState, BusinessState } from '~/domain/mentoring/business-states'
import type { OwnRating } from '~/domain/mentoring/own-ratings'
import { logVisit } from '~/features/mentoring/log-visit.server'
import { openAdvice } from '~/features/mentoring/open-advice.server'
import type { FollowUp } from '~/features/mentoring/record-follow-up.server'
import { weekOf, type Business } from './business-deeds.server'
import type { Diary } from './diary.server'
import type { HouseholdCase } from './household-cases'
import { childrenOn } from './whereabouts'

/** Days after the handover; those at 91, 182 and 365 stand where the plan wants the business seen operating. */
const visitDays = [24, 58, 92, 135, 184, 230, 276, 320, 366]

/** The mentor's visits; the next one is always named, so that it becomes due. */
export function visitDeeds(house: HouseholdCase, { id, trade }: Business, deliveredDay: number, { note }: Diary) {
  const { random, team, returnedOn, story } = house
  const deliveredOn = addDays(returnedOn, deliveredDay)
  const closedFrom = story.business === 'failing' && random.chance(0.6) ? random.between(130, 175) : null
  const days = planned(house, deliveredDay)
  days.forEach((day, place) => {
    if (deliveredDay + day >= house.age - random.between(0, 3)) return
    const nextDay = days[place + 1] ?? day + 45
    const closed = closedFrom !== null && day >= closedFrom
    const missed = !closed && place > 0 && random.chance(0.05)
    note(deliveredDay + day, team.mentor, 'visit business', async (context, on) =>
      logVisit(context, id, {
        id: uuidv7(),
        visitedOn: on,
        nextVisitOn: addDays(deliveredOn, nextDay),
        ...ownWord(story.business, place),
        adviceAnswers: heard(await openAdvice(context.store.query, id), story.business, place),
        ...(missed ? { found: 'notFound', children: [] } : seen(house, trade.animals, deliveredOn, on, closed)),
      }),
    )
  })
}

/** In some stories a visit falls on the day of loading, and is still to be made. */
function planned({ random, story, age }: HouseholdCase, deliveredDay: number) {
  const days = visitDays.map((day) => day + random.between(-4, 4))
  if (!['steady', 'childAway'].includes(story.code)) return days
  const next = days.findIndex((day) => deliveredDay + day > age - 12)
  return days.map((day, place) => (place === next ? age - deliveredDay : day))
}

function seen(house: HouseholdCase, animals: number, deliveredOn: string, on: string, closed: boolean) {
  const { story, random } = house
  const struggles =
    story.business === 'failing' ? on > addDays(deliveredOn, 80) : story.business === 'steady' && random.chance(0.12)
  const state: BusinessState = closed ? 'closed' : struggles ? 'reduced' : 'open'
  const asset: AssetState = closed ? 'sold' : 'stillThere'
  const months = (Date.parse(on) - Date.parse(deliveredOn)) / 2_629_800_000
  const alive = closed
    ? 0
    : Math.max(1, Math.round(animals * (1 + (story.business === 'thriving' ? 0.09 : -0.01) * months)))
  const figures =
    animals > 0
      ? { animalsAlive: alive, animalsValue: alive * (animals > 10 ? 3_000 : 30_000) }
      : weekOf(house, deliveredOn, on)
  return {
    found: 'done' as const,
    state,
    asset,
    adviceKinds: [random.pick(animals > 0 ? herdAdvice : tradeAdvice)],
    children: childrenOn(house, on),
    ...(closed && animals === 0 ? { takings: 0, costs: 0 } : figures),
  }
}

/** Her own word goes its own way: some say less than the figures, some more; now and then it was not asked. */
function ownWord(
  business: Story,
  place: number,
): Pick<FollowUp, 'ownGoal' | 'goalPicture'> & { ownRating?: OwnRating } {
  const ratings = {
    thriving: ['half', 'full'],
    steady: ['half', 'little', 'half'],
    failing: ['half', 'little', 'empty'],
  }
  const said = ratings[business][Math.min(place, ratings[business].length - 1)] as OwnRating
  const goal = { 0: goals[business], 4: business === 'thriving' ? 'Acheter une deuxième presse.' : undefined }[place]
  return {
    ...(place === 3 ? {} : { ownRating: said }),
    ...(goal ? { ownGoal: goal, goalPicture: goalPictures[business] } : {}),
  }
}

function heard(open: readonly { id: string }[], business: Story, place: number) {
  return open.map(({ id: adviceId }, index) => {
    const answers: AdviceAnswer[] = business === 'failing' ? ['not', 'notPossible'] : ['followed', 'partly', 'followed']
    const answer = answers[(place + index) % answers.length] ?? 'partly'
    return { adviceId, answer, ...(answer === 'notPossible' ? { why: 'L’argent est parti dans les soins.' } : {}) }
  })
}

type Story = HouseholdCase['story']['business']

const goalPictures = { thriving: 'schoolFees', steady: 'biggerStock', failing: 'savings' } as const

const goals = {
  thriving: 'Payer l’école des trois enfants sans emprunter.',
  steady: 'Avoir mon propre étal au marché.',
  failing: 'Rendre ce que je dois à ma sœur.',
}

const tradeAdvice: AdviceKind[] = ['noteEachDay', 'setAside', 'comparePrices', 'limitCredit']
const herdAdvice: AdviceKind[] = ['feedAndWater', 'vaccinate', 'separateMoney', 'setAside']
