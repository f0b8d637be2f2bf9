import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver, scopeOf } from '~/domain/access/rights'
import { soundsLike } from '~/domain/text/sound'
import type { Context } from '~/server/context.server'
import type { FoundItem } from './found-item'

const mostStaff = 500

/** Colleagues: all of them for who administers people, those they supervise for a lead. */
export async function foundStaff({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const administers = mayEver(actor.role, 'people.administer')
  if (!administers && scopeOf(actor.role, 'household.read') !== 'team') return []
  const known = await store.query
    .select({ id: users.id, name: users.displayName, username: users.username, role: users.role })
    .from(users)
    .where(administers ? undefined : eq(users.supervisorId, actor.id))
    .orderBy(users.id)
    .limit(mostStaff)
  return known
    .filter(({ role }) => administers || role === 'officer')
    .filter(({ name, username }) => soundsLike(`${name} ${username}`, typed))
    .map(({ id, name, username }) => ({
      key: id,
      href: administers ? `/settings/people/${id}` : `/households?officer=${id}`,
      title: name,
      detail: administers ? [username] : [],
    }))
}
