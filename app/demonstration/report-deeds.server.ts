import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { tutoringSessions } from '#db/schema/index'
import { addDays, addMonths, type CivilDate } from '~/domain/dates'
import { lastDayOf } from '~/domain/schooling/register-refusal'
import { decideReport } from '~/features/stipends/decide-report.server'
import { noteTransport } from '~/features/stipends/note-transport.server'
import { recordSpotCheck } from '~/features/stipends/record-spot-check.server'
import { reportDraft } from '~/features/stipends/report-draft.server'
import { submitReport } from '~/features/stipends/submit-report.server'
import type { Context } from '~/server/context.server'
import type { Username } from './accounts'
import type { TutoringGroup } from './group-deeds.server'
import type { SimulatedDeed } from './simulated-deeds.server'

/** Last month: one confirmed after a spot check, one that waits, one returned. */
export function reportDeeds(groups: readonly TutoringGroup[], today: CivilDate): SimulatedDeed[] {
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
    const send: SimulatedDeed = {
      on: sentOn,
      by: tutor,
      what: 'send report',
      run: (context) => sendMonth(context, id, month),
    }
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
    return [
      ...travel,
      send,
      decide({ outcome: 'returned', reason: 'Le transport du 13 est noté deux fois au cahier.' }),
    ]
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
