import { and, asc, isNull, ne } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { answerHours, answerHoursSettings } from '~/domain/concerns/answer-deadline'
import { nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { childInReach } from './child-in-reach.server'

const mostStaff = 500

/** First name and code of the child, the colleagues whom a worry may name, and until when somebody answers. */
export async function newWorry(context: Context, childId: string | null) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const [child, staff, inDanger, otherwise] = await Promise.all([
    childId === null ? null : childInReach(db, actor, childId),
    db
      .select({ id: users.id, name: users.displayName, role: users.role })
      .from(users)
      .where(and(ne(users.id, actor.id), isNull(users.disabledAt)))
      .orderBy(asc(users.displayName), asc(users.id))
      .limit(mostStaff),
    settingInForce(db, answerHoursSettings.inDanger, today),
    settingInForce(db, answerHoursSettings.otherwise, today),
  ])
  if (child) logAccess(context, 'person', child.id)
  const names = await identitiesOf(store, child ? [child.id] : [])
  return {
    today,
    child: child && { ...child, firstName: names.get(child.id)?.givenName ?? child.code },
    staff,
    hours: {
      inDanger: typeof inDanger === 'number' ? inDanger : answerHours.inDanger,
      otherwise: typeof otherwise === 'number' ? otherwise : answerHours.otherwise,
    },
  }
}

export type NewWorry = Awaited<ReturnType<typeof newWorry>>
