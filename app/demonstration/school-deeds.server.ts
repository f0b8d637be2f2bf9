import { v7 as uuidv7 } from 'uuid'
import { addDays, addMonths, type CivilDate } from '~/domain/dates'
import { endEnrolment } from '~/features/schooling/end-enrolment.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { handOutSupplies } from '~/features/schooling/hand-out-supplies.server'
import { recordRegister } from '~/features/schooling/record-register.server'
import type { Diary } from './diary.server'
import type { FamilyMember } from './family'
import type { HouseholdCase } from './household-cases'
import { schoolYears, type SchoolYear } from './school-years'
import { isAway } from './whereabouts'

export type Pupil = { house: HouseholdCase; child: FamilyMember; enrolledOn: CivilDate }

/** The school years of each child of the plan: enrolment, supplies, the monthly register, the report in July. */
export function schoolDeeds(house: HouseholdCase, diary: Diary): Pupil[] {
  if (house.story.plan === 'none') return []
  return house.pupils.flatMap((child) => {
    const years = schoolYears(house.random, child.age, house.returnedOn, house.today)
    const presence = usualPresence(house)
    for (const [place, year] of years.entries()) {
      yearDeeds(house, child, year, place === 0, diary)
      registerDeeds(house, child, year, presence, diary)
    }
    return years.slice(0, 1).map(({ enrolledOn }) => ({ house, child, enrolledOn }))
  })
}

function yearDeeds(house: HouseholdCase, child: FamilyMember, year: SchoolYear, first: boolean, { note }: Diary) {
  const { random, officer } = house
  const enrolmentId = uuidv7()
  const { schoolYear, schoolClass, kind } = year
  note(year.enrolledOn, officer, 'enrol', (context, enrolledOn) =>
    enrolChild(context, {
      id: enrolmentId,
      childId: child.id,
      schoolName: house.schoolName,
      communePcode: house.place,
      schoolYear,
      schoolClass,
      kind,
      enrolledOn,
      registerSeen: true,
    }),
  )
  if (first || random.chance(0.7))
    note(addDays(year.enrolledOn, random.between(5, 14)), officer, 'hand out supplies', (context, on) =>
      handOutSupplies(context, {
        id: uuidv7(),
        childId: child.id,
        handedOutOn: on,
        caregiverPresent: true,
        childPresent: random.chance(0.9),
        lines: [
          { item: 'pencils', quantity: 4 },
          { item: 'pens', quantity: 4 },
          { item: 'exerciseBooks', quantity: random.between(4, 8), value: 2_000 },
          { item: 'clothing', quantity: 1, value: 4_500 },
        ],
      }),
    )
  note(year.reportOn, officer, 'school report', (context, endedOn) =>
    endEnrolment(context, { enrolmentId, endedOn, endedWhy: year.promoted ? 'promoted' : 'yearFinished' }),
  )
}

/** Days a school is open, by month; none in the long vacation. */
const openDays = [20, 19, 21, 12, 19, 16, 0, 0, 0, 20, 21, 15]

function registerDeeds(house: HouseholdCase, child: FamilyMember, year: SchoolYear, presence: number, { note }: Diary) {
  const { random, officer } = house
  const end = `${year.schoolYear.slice(5)}-06`
  for (let first = `${year.enrolledOn.slice(0, 7)}-01`; first.slice(0, 7) <= end; first = addMonths(first, 1)) {
    const month = first.slice(0, 7)
    const wholeMonth = openDays[Number(month.slice(5)) - 1] ?? 0
    const share = month === year.enrolledOn.slice(0, 7) ? (31 - Number(year.enrolledOn.slice(8))) / 31 : 1
    const daysOpen = Math.round(wholeMonth * share)
    if (daysOpen < 2) continue
    const away = isAway(house, child.id, addDays(first, 14))
    const share2 = Math.min(1, presence + (random.next() - 0.5) * 0.12)
    const daysPresent = away ? 0 : Math.round(daysOpen * share2)
    const daysUnknown = !away && random.chance(0.1) ? Math.min(2, daysOpen - daysPresent) : 0
    note(addDays(addMonths(first, 1), random.between(2, 8)), officer, 'record register', (context) =>
      recordRegister(context, {
        id: uuidv7(),
        childId: child.id,
        month,
        daysOpen,
        daysPresent,
        daysUnknown,
        ...asSeen,
      }),
    )
  }
}

/** What the invented registers show, whatever closed days the calendar of the demonstration has. */
const asSeen = { moreThanCalendar: true }

function usualPresence({ random, story }: HouseholdCase) {
  if (story.business === 'failing' || story.code === 'threatened') return 0.66 + 0.2 * random.next()
  return 0.88 + 0.11 * random.next()
}
