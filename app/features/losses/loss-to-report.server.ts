import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleKits } from '~/server/visibility.server'
import { handedLines } from './handed-lines.server'
import { reportableKits } from './kits-with-losses.server'

/** A kit whose goods can be reported gone, with what is left to report; null for whoever has nothing to do with it. */
export async function lossToReport(context: Context, kitId: string) {
  const { actor, store, now } = context
  const db = store.query
  const [kit] = await db
    .select({ id: kits.id, number: kits.number, householdId: kits.householdId, caregiverId: kits.caregiverId })
    .from(kits)
    .where(and(eq(kits.id, kitId), reportableKits(db, actor), visibleKits(db, actor)))
  if (!kit) return null
  logAccess(context, 'household', kit.householdId)
  const [lines, names] = await Promise.all([handedLines(db, kitId), identitiesOf(store, [kit.caregiverId])])
  return {
    id: kit.id,
    number: kit.number,
    caregiverName: fullName(names.get(kit.caregiverId)),
    today: nigerDate(now),
    firstHandedOn: lines.map(({ firstHandedOn }) => firstHandedOn).sort()[0] ?? null,
    lines: lines
      .map(({ id, item, unit, animal, handed, reported }) => ({ id, item, unit, animal, left: handed - reported }))
      .filter(({ left }) => left > 0),
  }
}

export type LossToReport = NonNullable<Awaited<ReturnType<typeof lossToReport>>>
