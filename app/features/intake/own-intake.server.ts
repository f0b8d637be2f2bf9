import { and, eq } from 'drizzle-orm'
import { intakes, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'
import { intakeFacts } from './intake-facts.server'

export type OwnIntake = Awaited<ReturnType<typeof ownIntake>>

/**
 * The case at the centre that a deed is about, if it is this actor's, with what is on file of it.
 *
 * @throws {Refused} 404 when it does not exist for this actor
 */
export async function ownIntake(tx: Db, actor: Actor, personId: string) {
  const [found] = await tx
    .select({ intake: intakes, person: people })
    .from(intakes)
    .innerJoin(people, eq(people.id, intakes.personId))
    .where(and(eq(people.id, personId), visiblePeopleOfCentre(tx, actor, 'intake.record')))
  if (!found) throw new Refused('not-there', 404)
  return { ...found, facts: await intakeFacts(tx, found.intake) }
}
