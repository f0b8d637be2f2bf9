import { eq } from 'drizzle-orm'
import { grants } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** A grant by name; null when there is none. */
export async function grantHead({ store }: Context, id: string) {
  const [grant] = await store.query
    .select({ id: grants.id, donor: grants.donor, reference: grants.reference })
    .from(grants)
    .where(eq(grants.id, id))
  return grant ?? null
}
