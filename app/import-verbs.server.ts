import { eq } from 'drizzle-orm'
import { businesses } from '#db/schema/index'
import { Refused } from './domain/refused'
import { addMember } from './features/households/add-member.server'
import { registerHousehold } from './features/households/register-household.server'
import { takeBackHousehold } from './features/households/take-back-household.server'
import { takeBackMember } from './features/households/take-back-member.server'
import type { ImportVerbs } from './features/imports/import-verbs'
import { logVisit } from './features/mentoring/log-visit.server'
import { takeBackVisit } from './features/mentoring/take-back-visit.server'
import { enrolChild } from './features/schooling/enrol-child.server'
import { takeBackEnrolment } from './features/schooling/take-back-enrolment.server'
import { childRoster } from './server/child-roster.server'
import type { Context } from './server/context.server'
import { v7 as uuidv7 } from 'uuid'

/** What an imported row is handed to: the verbs of the forms. */
export const importVerbs: ImportVerbs = {
  households: (context, id, { place, village, languages, returnedOn, risk, members }) =>
    registerHousehold(context, {
      id,
      place,
      village,
      languages,
      reunifiedOn: returnedOn,
      riskLevel: risk,
      members: members.map((person) => ({ ...person, id: uuidv7() })),
      warned: true,
    }),
  members: (context, id, householdId, { person }) => addMember(context, householdId, { ...person, id }),
  enrolments: (context, id, childId, row) => enrolChild(context, { ...row, id, childId }),
  visits: async (context, id, householdId, { childrenHome, ...visit }) => {
    const businessId = await onlyBusiness(context, householdId)
    const roster = await childRoster(context.store, householdId, visit.visitedOn)
    const where = childrenHome ? ('here' as const) : ('notAsked' as const)
    const children = roster.map(({ id: personId }) => ({ personId, where }))
    await logVisit(context, businessId, { ...visit, id, children })
  },
  takeBack: {
    households: takeBackHousehold,
    members: takeBackMember,
    enrolments: takeBackEnrolment,
    visits: takeBackVisit,
  },
}

/** The dry run has said that there is exactly one; by now there may be another. */
async function onlyBusiness({ store }: Context, householdId: string) {
  const rows = await store.query
    .select({ id: businesses.id })
    .from(businesses)
    .where(eq(businesses.householdId, householdId))
    .limit(2)
  const [business] = rows
  if (!business || rows.length > 1) throw new Refused('import-business-unclear', 409)
  return business.id
}
