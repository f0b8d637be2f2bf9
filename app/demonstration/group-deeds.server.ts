import { v7 as uuidv7 } from 'uuid'
import { addDays, daysBetween, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { rollMark } from '~/domain/schooling/roll-call'
import { addClassmate } from '~/features/schooling/add-classmate.server'
import { addGroupMember } from '~/features/schooling/add-group-member.server'
import { createGroup } from '~/features/schooling/create-group.server'
import { groupRoster } from '~/features/schooling/group-roster.server'
import { logSession, type SessionForm } from '~/features/schooling/log-session.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import type { Context } from '~/server/context.server'
import type { Username } from './accounts'
import type { SeededRandom } from './seeded-random'
import type { Pupil } from './school-deeds.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'
import { mensNames, womensNames } from './synthetic-names'
import { isAway } from './whereabouts'

export type TutoringGroup = {
  id: string
  name: string
  tutor: Username
  officer: Username
  /** 0, 1, 2 … among the groups of its tutor; the first meets on the weekday of the day of loading. */
  place: number
  members: (Pupil & { joinedOn: CivilDate })[]
  random: SeededRandom
}

/** A tutoring group: who joins and when, classmates who are in no plan, its sessions and the level checks. */
export function groupDeeds(group: TutoringGroup, today: CivilDate, staff: Staff): SimulatedDeed[] {
  const [first] = group.members
  if (!first) return []
  const { random, tutor, officer } = group
  const startedOn = first.joinedOn
  const deeds: SimulatedDeed[] = []
  deeds.push({
    on: startedOn,
    by: officer,
    what: 'create group',
    run: (context) =>
      createGroup(context, {
        id: group.id,
        name: group.name,
        tutorId: staff[tutor].id,
        schoolName: first.house.schoolName,
        communePcode: first.house.place,
        childIds: [first.child.id],
      }),
  })
  for (const { child, joinedOn } of group.members) {
    const join = { groupId: group.id, personId: child.id }
    deeds.push({ on: joinedOn, by: officer, what: 'join group', run: (context) => addGroupMember(context, join) })
    deeds.push(...levelChecks(child.id, joinedOn, tutor, random))
  }
  const classmates = Array.from({ length: random.between(2, 3) }, () => uuidv7())
  for (const id of classmates) deeds.push(classmate(group, id, addDays(startedOn, 1)))
  return [...deeds, ...sessions(group, classmates, startedOn, today)]
}

/** At the start, after 14 weeks and, where no step was made by then, once more. */
function levelChecks(childId: string, joinedOn: CivilDate, tutor: Username, random: SeededRandom) {
  const reading = random.between(0, 2)
  const arithmetic = random.between(0, 2)
  const up = random.chance(0.65) ? 1 : 0
  const alsoInArithmetic = random.chance(0.5) ? up : 0
  const second = addDays(joinedOn, 98 + random.between(0, 12))
  const checks = [
    levelCheck(addDays(joinedOn, 2), tutor, childId, reading, arithmetic),
    levelCheck(second, tutor, childId, reading + up, arithmetic + alsoInArithmetic),
  ]
  if (up === 0 && random.chance(0.92))
    checks.push(levelCheck(addDays(second, 30), tutor, childId, reading + 1, arithmetic))
  return checks
}

function levelCheck(on: CivilDate, by: Username, childId: string, reading: number, arithmetic: number): SimulatedDeed {
  const form = { childId, checkedOn: on, language: 'fr', reading, arithmetic } as const
  return { on, by, what: 'check level', run: (context) => recordLevelCheck(context, { id: uuidv7(), ...form }) }
}

function classmate({ id: groupId, tutor, random }: TutoringGroup, id: string, on: CivilDate): SimulatedDeed {
  const sex = random.chance(0.5) ? 'male' : 'female'
  const givenName = random.pick(sex === 'male' ? mensNames : womensNames)
  const schoolClass = random.pick(['CP', 'CE1', 'CE2'] as const)
  return {
    on,
    by: tutor,
    what: 'add classmate',
    run: (context) => addClassmate(context, { id, groupId, givenName, sex, schoolClass }),
  }
}

/** Twice a week in the last three weeks, weekly in the last three months, every other week before; none is logged today. */
function sessions(group: TutoringGroup, classmates: readonly string[], startedOn: CivilDate, today: CivilDate) {
  const deeds: SimulatedDeed[] = []
  for (let ago = daysBetween(startedOn, today) - 2; ago > 0; ago--) {
    const regular = ago % (ago > 90 ? 14 : 7) === group.place % 7
    const second = ago < 22 && ago % 7 === (group.place + 3) % 7
    const on = addDays(today, -ago)
    if ((regular || second) && !(isVacation(on) && ago > 21)) deeds.push(session(group, classmates, on))
  }
  return deeds
}

function isVacation(on: CivilDate) {
  return on.slice(5) >= '07-15' && on.slice(5) <= '09-20'
}

function session(
  { id: groupId, tutor, members, random }: TutoringGroup,
  classmates: readonly string[],
  on: CivilDate,
): SimulatedDeed {
  const marks = [
    ...members
      .filter(({ joinedOn }) => joinedOn < on)
      .map(({ house, child }) => mark(child.id, isAway(house, child.id, on), random)),
    ...classmates.map((id) => mark(id, false, random)),
  ]
  const form = {
    id: uuidv7(),
    groupId,
    heldOn: on,
    durationMinutes: random.pick([45, 60, 60, 75, 90]),
    subject: random.pick(['reading', 'reading', 'arithmetic', 'french', 'homework'] as const),
    marks,
    ...(random.chance(0.3) ? { note: random.pick(notes) } : {}),
  }
  return { on, by: tutor, what: 'log session', run: (context) => logWithoutWithdrawn(context, form) }
}

/** A child whose family took its consent back is on no list any more. */
async function logWithoutWithdrawn(context: Context, form: SessionForm) {
  try {
    await logSession(context, form)
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'group-changed') throw error
    const roster = await groupRoster(context.store.query, context.actor, 'session.log', form.groupId)
    const listed = new Set(roster.map(({ id }) => id))
    await logSession(context, { ...form, marks: form.marks.filter(({ childId }) => listed.has(childId)) })
  }
}

const notes = [
  'Syllabes simples au tableau.',
  'Additions avec des cailloux.',
  'Lecture à deux, bon calme.',
  'Dictée de mots courts.',
]

function mark(childId: string, away: boolean, random: SeededRandom) {
  if (away) return { childId, ...rollMark('absent', 'work') }
  if (random.chance(0.88)) return { childId, ...rollMark('present', undefined) }
  if (random.chance(0.4)) return { childId, ...rollMark('late', undefined) }
  return { childId, ...rollMark('absent', random.pick(['ill', 'family', 'notKnown'] as const)) }
}
