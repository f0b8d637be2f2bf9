import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'

/** Every kit for an auditor; for a lead those whose page they may open. Source: docs/programme-rules.md §5 */
export function visiblePackets(db: Db, actor: Actor): SQL | undefined {
  const scope = scopeOf(actor.role, 'packet.read')
  if (scope === 'all') return sql`1 = 1`
  return scope === 'none' ? sql`1 = 0` : visibleKits(db, actor)
}
