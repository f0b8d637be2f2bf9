import { and, inArray } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { scopeOf } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { allTwins, type TwinPicture } from '~/server/picture-twins.server'
import { visibleKits } from '~/server/visibility.server'

export type ShownPicture = { fileId: string; kitNumber: string; on: string; kitHref: string | null; shown: boolean }
export type TwinsRow = { id: string; bitsApart: number; later: ShownPicture; earlier: ShownPicture }

const PAGE = 30

/** Pictures that look alike, for those who check the office: both numbers always, the pictures of kits they may see. */
export async function twinsList({ actor, store }: Context, after: string | null) {
  const db = store.query
  const found = await allTwins(db, after, PAGE + 1)
  const page = found.slice(0, PAGE)
  const ids = [...new Set(page.flatMap(({ later, earlier }) => [later.kitId, earlier.kitId]))]
  const visible = await db
    .select({ id: kits.id })
    .from(kits)
    .where(and(inArray(kits.id, ids), visibleKits(db, actor)))
  const open = new Set(visible.map(({ id }) => id))
  const every = scopeOf(actor.role, 'packet.read') === 'all'
  const shown = ({ fileId, kitId, kitNumber, addedAt }: TwinPicture): ShownPicture => ({
    fileId,
    kitNumber,
    on: nigerDate(addedAt),
    kitHref: open.has(kitId) ? `/kits/${kitId}` : null,
    shown: every || open.has(kitId),
  })
  const rows: TwinsRow[] = page.map(({ id, bitsApart, later, earlier }) => ({
    id,
    bitsApart,
    later: shown(later),
    earlier: shown(earlier),
  }))
  return { rows, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}
