import { eq } from 'drizzle-orm'
import { intakes } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { standingDecision, verifiedBothWays } from '~/domain/intake/intake-facts'
import { reunificationRefusal } from '~/domain/intake/intake-refusals'
import { leadingFamily } from '~/domain/intake/intake-steps'
import type { Context } from '~/server/context.server'
import { intakeFacts } from './intake-facts.server'

/** Which families the person can be said to be back with today; none, and why, while something is missing. */
export async function reunificationReadiness({ store, now }: Context, personId: string) {
  const [intake] = await store.query.select().from(intakes).where(eq(intakes.personId, personId))
  if (!intake) return { missing: 'intake-not-there', families: [] as string[] }
  const facts = await intakeFacts(store.query, intake)
  const today = nigerDate(now)
  const families = facts.families
    .filter(({ id }) => verifiedBothWays(facts, id) && standingDecision(facts, id)?.decision === 'return')
    .map(({ id }) => id)
  const missing = reunificationRefusal(facts, families[0] ?? leadingFamily(facts) ?? '', today, today)
  return { missing, families: missing === null ? families : [] }
}
