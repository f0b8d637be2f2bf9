import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { kitDeliveries, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { ROLES } from '~/domain/access/roles'
import { lossDecisionRefusal, type LossToDecide } from '~/domain/kits/loss-refusal'
import { askedByIdsOf } from '~/server/asked-by.server'
import { linkedPeople } from '~/server/linked-people.server'
import type { lossRows } from './kits-with-losses.server'

const namesShown = 3
const deciding = ROLES.filter((role) => mayEver(role, 'loss.decide'))

type LossRow = Awaited<ReturnType<typeof lossRows>>[number]

/** A loss as its rule reads it. */
export async function lossToJudge(db: Db, { loss, kit, decision }: LossRow): Promise<LossToDecide> {
  const handed = await db
    .select({ by: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, kit.id))
  return {
    kind: loss.kind,
    decided: decision !== null,
    reportedById: loss.reportedById,
    askedByIds: await askedByIdsOf(db, [kit.id]),
    deliveredByIds: handed.map(({ by }) => by),
    linkedPeople: await linkedPeople(db, kit.householdId),
  }
}

/** Up to three who could decide it today. */
export async function lossDeciders(db: Db, loss: LossToDecide): Promise<string[]> {
  const people = await db
    .select({ id: users.id, role: users.role, name: users.displayName })
    .from(users)
    .where(and(inArray(users.role, deciding), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName))
  return people
    .filter((person) => lossDecisionRefusal({ ...loss, decided: false }, 'noReplacement', person) === null)
    .slice(0, namesShown)
    .map(({ name }) => name)
}
