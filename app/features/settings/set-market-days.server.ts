import { asc, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { marketDays } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { marketPlace } from './market-places.server'

export type MarketForm = {
  /** 1 is Monday, 7 is Sunday. */
  days: readonly number[]
  placeName?: string | undefined
}

/**
 * The market days of a commune in place of those that stood.
 *
 * @throws {Refused} 403 not an administrator, 404 no such commune
 */
export async function setMarketDays(context: Context, pcode: string, form: MarketForm) {
  const { actor, store, now } = context
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  const place = await marketPlace(context, pcode)
  if (!place) throw new Refused('not-there', 404)
  const days = [...new Set(form.days)].sort()
  const placeName = days.length > 0 ? (form.placeName ?? null) : null
  await store.write(async (tx) => {
    const ofCommune = eq(marketDays.communePcode, place.pcode)
    const before = await tx.select().from(marketDays).where(ofCommune).orderBy(asc(marketDays.weekday))
    const standing = before.map((row) => ({ weekday: row.weekday, placeName: row.placeName }))
    const wanted = days.map((weekday) => ({ weekday, placeName }))
    if (isDeepStrictEqual(standing, wanted)) return
    await tx.delete(marketDays).where(ofCommune)
    const by = { communePcode: place.pcode, setById: actor.id, setAt: now }
    if (wanted.length > 0) await tx.insert(marketDays).values(wanted.map((row) => ({ ...row, ...by })))
    await recordEvent(tx, {
      actor,
      now,
      action: 'place.marketDaySet',
      subjects: [{ kind: 'place', id: place.pcode }],
      details: { days, before: standing.map(({ weekday }) => weekday) },
    })
  })
}
