import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { groups as groupRows, tutoringSessions } from '#db/schema/index'
import { addDays, addMonths, type CivilDate } from '~/domain/dates'
import { lastDayOf } from '~/domain/schooling/register-refusal'
import { addClassmate } from '~/features/schooling/add-classmate.server'
import { createGroup } from '~/features/schooling/create-group.server'
import { logContact } from '~/features/schooling/log-contact.server'
import { logSession } from '~/features/schooling/log-session.server'
import { recordAbsence } from '~/features/schooling/record-absence.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { setGroupLevel } from '~/features/schooling/set-group-level.server'
import { decideReport } from '~/features/stipends/decide-report.server'
import { noteTransport } from '~/features/stipends/note-transport.server'
import { recordSpotCheck } from '~/features/stipends/record-spot-check.server'
import { reportDraft } from '~/features/stipends/report-draft.server'
import { submitReport } from '~/features/stipends/submit-report.server'
import type { Context } from '~/server/context.server'
import { recordClosure } from '~/server/record-closure.server'
import type { Username } from './accounts'
import type { TutoringGroup } from './group-deeds.server'
import type { SimulatedDeed } from './simulated-deeds.server'

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
    deed('create group', (context) => createGroup(context, { id, name: `${group.name}, mots`, childIds: [], ...place })),
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
        addClassmate(context, { ...one, groupId: id, sex: one.givenName === 'Nassirou' ? 'male' : 'female', schoolClass: 'CE1' }),
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
        firstMissedOn: addDays(today, -firstAgo),
        seenOn: addDays(today, -1),
        finding: 'stillMissing',
        reason,
      }),
  })
  return [...(one ? [absence(one.child.id, 14, 'notKnown')] : []), ...(other ? [absence(other.child.id, 6, 'ill')] : [])]
}

/** Last month: one confirmed after a spot check, one that waits, one returned. */
function reportDeeds(groups: readonly TutoringGroup[], today: CivilDate): SimulatedDeed[] {
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const month = addMonths(firstOfMonth, -1).slice(0, 7)
  const sentOn = addDays(firstOfMonth, 1)
  const held = (tutor: Username) => groups.find((group) => group.tutor === tutor)
  return (['tutor', 'tutor2', 'tutor3'] as const).flatMap((tutor) => {
    const group = held(tutor)
    if (!group) return []
    const id = uuidv7()
    const travel = [5, 12, 19].map((day): SimulatedDeed => {
      const travelledOn = addDays(`${month}-01`, day)
      const form = { id: uuidv7(), travelledOn, cost: 500, note: 'Moto aller et retour' }
      return { on: travelledOn, by: tutor, what: 'note transport', run: (context) => noteTransport(context, form) }
    })
    const send: SimulatedDeed = { on: sentOn, by: tutor, what: 'send report', run: (context) => sendMonth(context, id, month) }
    const decide = (decision: { outcome: 'confirmed' | 'returned'; reason?: string }): SimulatedDeed => ({
      on: addDays(sentOn, 4),
      by: group.officer,
      what: 'decide report',
      run: (context) => decideReport(context, { reportId: id, ...decision }),
    })
    const check: SimulatedDeed = {
      on: addDays(sentOn, 2),
      by: group.officer,
      what: 'spot check',
      run: (context) => checkMonth(context, id, group, month),
    }
    if (tutor === 'tutor') return [...travel, send, check, decide({ outcome: 'confirmed' })]
    if (tutor === 'tutor2') return [...travel, send]
    return [...travel, send, decide({ outcome: 'returned', reason: 'Le transport du 13 est noté deux fois au cahier.' })]
  })
}

async function sendMonth(context: Context, id: string, month: string) {
  const draft = await reportDraft(context, month)
  if (draft && draft.sessions.length + draft.transport.length > 0)
    await submitReport(context, { id, month, contentHash: draft.contentHash })
}

/** The last session of the month: two children fewer than were marked. */
async function checkMonth(context: Context, reportId: string, group: TutoringGroup, month: string) {
  const [session] = await context.store.query
    .select()
    .from(tutoringSessions)
    .where(
      and(
        eq(tutoringSessions.groupId, group.id),
        gte(tutoringSessions.heldOn, `${month}-01`),
        lte(tutoringSessions.heldOn, lastDayOf(month)),
      ),
    )
    .orderBy(asc(tutoringSessions.heldOn))
    .limit(1)
  if (!session) return
  await recordSpotCheck(context, {
    id: uuidv7(),
    reportId,
    groupId: group.id,
    visitedOn: session.heldOn,
    sessionHeld: true,
    childrenCounted: Math.max(0, session.present - 2),
    note: 'Deux enfants étaient rentrés avant la fin.',
  })
}
