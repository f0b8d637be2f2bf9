import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { groups as groupRows } from '#db/schema/index'
import { addDays, type CivilDate } from '~/domain/dates'
import { addClassmate } from '~/features/schooling/add-classmate.server'
import { createGroup } from '~/features/schooling/create-group.server'
import { logContact } from '~/features/schooling/log-contact.server'
import { logSession } from '~/features/schooling/log-session.server'
import { recordAbsence } from '~/features/schooling/record-absence.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { setGroupLevel } from '~/features/schooling/set-group-level.server'
import type { Context } from '~/server/context.server'
import { recordClosure } from '~/server/record-closure.server'
import type { TutoringGroup } from './group-deeds.server'
import type { SimulatedDeed } from './simulated-deeds.server'
import { reportDeeds } from './report-deeds.server'

/** A tutor's month: groups by level, days without school, contacts, absences, and the reports for the stipend. */
export function tutoringDeeds(groups: readonly TutoringGroup[], today: CivilDate): SimulatedDeed[] {
  const [group] = groups.filter(({ tutor }) => tutor === 'tutor')
  if (!group) return []
  return [
    ...levelDeeds(group, today),
    ...closureDeeds(group, today),
    ...contactDeeds(group, today),
    ...absenceDeeds(group, today),
    ...reportDeeds(groups, today),
  ]
}

/** A second group at the same school, one step up: the last level checks say who could move there. */
function levelDeeds(group: TutoringGroup, today: CivilDate): SimulatedDeed[] {
  const [first] = group.members
  if (!first) return []
  const [id, by] = [uuidv7(), group.tutor]
  const on = addDays(today, -12)
  const place = { schoolName: first.house.schoolName, communePcode: first.house.place }
  const step = { kind: 'byLevel', ladder: 'reading', language: 'fr' } as const
  const classmates = (['Sadia', 'Nassirou', 'Balkissa'] as const).map((givenName) => ({ id: uuidv7(), givenName }))
  const deed = (what: string, run: SimulatedDeed['run'], day = on): SimulatedDeed => ({ on: day, by, what, run })
  return [
    deed('create group', (context) =>
      createGroup(context, { id, name: `${group.name}, mots`, childIds: [], ...place }),
    ),
    deed('set level', (context) => setGroupLevel(context, { groupId: group.id, ...step, level: 1 })),
    deed('set level', (context) => setGroupLevel(context, { groupId: id, ...step, level: 2 })),
    ...group.members.slice(0, 3).map(({ child }, rank) =>
      deed(
        'check level',
        (context) =>
          recordLevelCheck(context, {
            id: uuidv7(),
            childId: child.id,
            checkedOn: addDays(today, -3),
            language: 'fr',
            reading: 2 - (rank % 2),
          }),
        addDays(today, -3),
      ),
    ),
    ...classmates.map((one) =>
      deed('add classmate', (context) =>
        addClassmate(context, {
          ...one,
          groupId: id,
          sex: one.givenName === 'Nassirou' ? 'male' : 'female',
          schoolClass: 'CE1',
        }),
      ),
    ),
    deed(
      'log session',
      (context) =>
        logSession(context, {
          id: uuidv7(),
          groupId: id,
          heldOn: addDays(today, -5),
          durationMinutes: 60,
          subject: 'reading',
          marks: classmates.map(({ id: childId }) => ({ childId, mark: 'present' })),
        }),
      addDays(today, -1),
    ),
  ]
}

/** Two days of strike, noted after them: who was marked absent then was not. */
function closureDeeds(group: TutoringGroup, today: CivilDate): SimulatedDeed[] {
  const close = async (context: Context) => {
    const [row] = await context.store.query.select().from(groupRows).where(eq(groupRows.id, group.id))
    const days = { startsOn: addDays(today, -18), endsOn: addDays(today, -17), reason: 'strike' as const }
    if (row) await recordClosure(context, { id: uuidv7(), schoolId: row.schoolId, ...days })
  }
  return [{ on: addDays(today, -16), by: group.tutor, what: 'record closure', run: close }]
}

const talks = [
  { ago: 44, kind: 'home', themes: ['school', 'lessons'], mood: 'soSo' },
  { ago: 36, kind: 'school', themes: ['lessons', 'friends'], mood: 'good' },
  { ago: 20, kind: 'phone', themes: ['health', 'school'], mood: 'hard' },
  { ago: 6, kind: 'home', themes: ['plans', 'homework'], mood: 'good' },
] as const

function contactDeeds(group: TutoringGroup, today: CivilDate): SimulatedDeed[] {
  return group.members.slice(0, talks.length).flatMap(({ child, joinedOn }, place) => {
    const talk = talks[place]
    const on = addDays(today, -(talk?.ago ?? 0))
    if (!talk || on <= joinedOn) return []
    const { kind, themes, mood } = talk
    const form = { id: uuidv7(), childId: child.id, contactedOn: on, kind, themes: [...themes], mood }
    return [{ on, by: group.tutor, what: 'child contact', run: (context: Context) => logContact(context, form) }]
  })
}

/** One child whom nobody has seen for two weeks, one who is ill. */
function absenceDeeds(group: TutoringGroup, today: CivilDate): SimulatedDeed[] {
  const [, one, other] = group.members
  const absence = (childId: string, firstAgo: number, reason: 'notKnown' | 'ill'): SimulatedDeed => ({
    on: addDays(today, -1),
    by: group.tutor,
    what: 'record absence',
    run: (context) =>
      recordAbsence(context, {
        id: uuidv7(),
        childId,
        firstMissedOn: weekdayFrom(addDays(today, -firstAgo), 1),
        seenOn: weekdayFrom(addDays(today, -1), -1),
        finding: 'stillMissing',
        reason,
      }),
  })
  return [
    ...(one ? [absence(one.child.id, 14, 'notKnown')] : []),
    ...(other ? [absence(other.child.id, 6, 'ill')] : []),
  ]
}

/** That day, or the next weekday in this direction: schools are closed at the weekend. */
function weekdayFrom(on: CivilDate, step: 1 | -1): CivilDate {
  return [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()) ? weekdayFrom(addDays(on, step), step) : on
}
