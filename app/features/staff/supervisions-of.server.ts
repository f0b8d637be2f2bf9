import { desc, eq } from 'drizzle-orm'
import { supervisions } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'

/** Who supervised this person, the latest first, as far as changes were noted. */
export async function supervisionsOf({ actor, store }: Context, userId: string) {
  if (!mayEver(actor.role, 'people.administer')) return []
  const rows = await store.query
    .select()
    .from(supervisions)
    .where(eq(supervisions.userId, userId))
    .orderBy(desc(supervisions.setAt), desc(supervisions.id))
    .limit(50)
  const names = await staffNames(
    store.query,
    rows.flatMap(({ supervisorId, setById }) => [supervisorId ?? '', setById]),
  )
  return rows.map(({ id, supervisorId, fromOn, setById }) => ({
    id,
    fromOn,
    supervisor: supervisorId === null ? null : (names.get(supervisorId) ?? null),
    setBy: names.get(setById) ?? '',
  }))
}
