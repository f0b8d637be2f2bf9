import { inArray } from 'drizzle-orm'
import { businesses } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { stoppedBy } from '~/domain/mentoring/business-standing'
import { doableSteps } from '~/domain/plans/doable-steps'
import { lastVisits } from '~/server/last-visits.server'
import { openMilestones } from '~/server/open-milestones.server'

/** What is planned by a day in these households, not done, and can be done by going there. */
export async function doableMilestones(db: Db, ids: string[], until: CivilDate) {
  const [open, stopped] = await Promise.all([openMilestones(db, ids, until), caregiversWhoStopped(db, ids)])
  return doableSteps(open, stopped)
}

/** Caregivers all of whose businesses were found stopped. */
async function caregiversWhoStopped(db: Db, ids: string[]): Promise<Set<string>> {
  const ofFamilies = inArray(businesses.householdId, ids)
  const [known, visits] = await Promise.all([
    db.select({ id: businesses.id, caregiverId: businesses.caregiverId }).from(businesses).where(ofFamilies),
    lastVisits(db, db.select({ id: businesses.id }).from(businesses).where(ofFamilies)),
  ])
  const stopped = (id: string) => stoppedBy(visits.get(id) ?? []) !== null
  return new Set(
    [...groupBy(known, ({ caregiverId }) => caregiverId)]
      .filter(([, own]) => own.every(({ id }) => stopped(id)))
      .map(([caregiverId]) => caregiverId),
  )
}
