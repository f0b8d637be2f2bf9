import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { decisionsOf } from './meetings-of-lead.server'
import { linesLeft } from './meeting-page.server'
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
  const left = linesLeft(exceptions, decided)
  return {
    exceptions: left,
    left: left.reduce((sum, { count }) => sum + count, 0),
    alerts: { open: open.length, unread: open.filter(({ acknowledged }) => !acknowledged).length },
  }
}

export type MeetingSummary = Awaited<ReturnType<typeof meetingSummary>>
