import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { milestonesShownByVisit, type VisitMilestone } from '~/domain/mentoring/milestones-shown-by-visit'
import { milestone } from '~/domain/plans/milestone-template'
import { completeMilestone } from './complete-milestone.server'
import { milestonesInForce } from './plan-progress.server'
import { templateOfVersion } from './templates.server'

type Visited = { id: string; visitedOn: CivilDate; operating: boolean }

/**
 * Completes what a visit of the business or a verification of its kit shows of the caregiver's plan: M5, and M6 to M8 near
 * their due dates.
 */
export async function completeShownMilestones(
  tx: Db,
  by: { actor: { id: string }; now: Date },
  { householdId, caregiverId }: { householdId: string; caregiverId: string },
  { id, visitedOn, operating }: Visited,
  handovers: readonly { deliveredById: string }[],
) {
  const own = (await milestonesInForce(tx, householdId)).filter(({ personId }) => personId === caregiverId)
  const openOn: Partial<Record<VisitMilestone, CivilDate>> = {}
  for (const { code, completion, plannedOn } of own)
    if (isVisitMilestone(code) && completion === null) openOn[code] = plannedOn

  const shown = milestonesShownByVisit(
    { visitedOn, visitorId: by.actor.id, operating },
    {
      deliveredOn: own.find(({ code }) => code === 'M4')?.completion?.completedOn ?? null,
      deliveredByIds: handovers.map(({ deliveredById }) => deliveredById),
      openOn,
    },
    own[0] && (await templateOfVersion(tx, own[0].templateVersion)),
  )
  for (const code of shown)
    await completeMilestone(tx, by, {
      householdId,
      code,
      personId: caregiverId,
      completedOn: visitedOn,
      evidence: milestone(code).evidence,
      evidenceId: id,
    })
}

function isVisitMilestone(code: string): code is VisitMilestone {
  return ['M5', 'M6', 'M7', 'M8'].includes(code)
}
