import { nigerDate } from '~/domain/dates'
import { exceptionKinds } from '~/domain/team/exceptions'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { decisionsOf } from './meetings-of-lead.server'
import { keyOf } from './meeting-page.server'
import { meetingExceptions } from './meeting-exceptions.server'
import { openAlerts } from './open-alerts.server'
import { openInTeam } from './team-households.server'

/** What today's meeting has before it, and the alerts of the team: for the lead's home. */
export async function meetingSummary(context: Context) {
  const [exceptions, decided, open] = await Promise.all([
    meetingExceptions(context),
    decisionsOf(context, { heldOn: nigerDate(context.now) }),
    openAlerts(context.store.query, householdIds(context.store.query, openInTeam(context))),
  ])
  const keys = new Set(decided.map(keyOf))
  const left = exceptionKinds.flatMap((kind) => {
    const count = exceptions[kind].filter((line) => !keys.has(keyOf(line))).length
    return count > 0 ? [{ kind, count }] : []
  })
  return {
    exceptions: left,
    left: left.reduce((sum, { count }) => sum + count, 0),
    alerts: { open: open.length, unread: open.filter(({ acknowledged }) => !acknowledged).length },
  }
}

export type MeetingSummary = Awaited<ReturnType<typeof meetingSummary>>
