import { desc, eq } from 'drizzle-orm'
import { settings, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'

/** Every ceiling that was set, the newest first, and the one that holds today. */
export async function ceilingHistory({ actor, store, now }: Context) {
  if (!mayEver(actor.role, 'settings.read')) return null
  const [inForce, rows] = await Promise.all([
    settingInForce(store.query, 'officerKitCeiling', nigerDate(now)),
    store.query
      .select({
        version: settings.version,
        value: settings.value,
        validFrom: settings.validFrom,
        setBy: users.displayName,
        setAt: settings.setAt,
      })
      .from(settings)
      .innerJoin(users, eq(users.id, settings.setById))
      .where(eq(settings.key, 'officerKitCeiling'))
      .orderBy(desc(settings.version))
      .limit(100),
  ])
  const versions = rows.map(({ value, ...version }) => ({ ...version, francs: Number(value) }))
  return {
    inForce: typeof inForce === 'number' ? inForce : null,
    versions,
    version: versions[0]?.version ?? 0,
    today: nigerDate(now),
  }
}
