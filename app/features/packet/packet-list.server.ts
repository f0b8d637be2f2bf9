import { and, desc, eq, like, lt, or, type SQL } from 'drizzle-orm'
import { kits, kitTypes, kitVersions } from '#db/schema/index'
import type { KitState } from '~/domain/kits/kit-state'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Locale } from '~/i18n/locale'
import type { Context } from '~/server/context.server'
import { visiblePackets } from './visible-packets.server'

const PAGE = 30

export type PacketRow = {
  id: string
  number: string
  typeLabel: Record<Locale, string>
  state: KitState
  /** ISO 8601. */
  stateSince: string
  /** Whole XOF. */
  total: number
}

export type PacketFilter = { number: string | null; state: KitState | null; after: string | null }

/** Kits whose packet this person may take, newest change first, without a name. */
export async function packetList({ actor, store: { query } }: Context, { number, state, after }: PacketFilter) {
  const found = await query
    .select({ kit: kits, labelFr: kitTypes.labelFr, labelEn: kitTypes.labelEn, total: kitVersions.total })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(
      and(
        visiblePackets(query, actor),
        state ? eq(kits.state, state) : undefined,
        number ? like(kits.number, `%${number}%`) : undefined,
        afterRow(after),
      ),
    )
    .orderBy(desc(kits.stateSince), desc(kits.id))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE).map(({ kit, labelFr, labelEn, total }): PacketRow => ({
    ...{ id: kit.id, number: kit.number, state: kit.state, total },
    stateSince: kit.stateSince.toISOString(),
    typeLabel: { fr: labelFr, en: labelEn },
  }))
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? `${Date.parse(last.stateSince)}_${last.id}` : null }
}

function afterRow(after: string | null): SQL | undefined {
  const last = instantCursor(after)
  return last ? or(lt(kits.stateSince, last.at), and(eq(kits.stateSince, last.at), lt(kits.id, last.id))) : undefined
}
