import { eq } from 'drizzle-orm'
import { lots, quotes } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { lotNumber } from '~/domain/procurement/purchase-numbers'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { nextNumber } from '~/server/next-number.server'
import { recordEvent, type SubjectKind } from '~/server/record-event.server'
import { lotOf } from './lot-of.server'
import { writeLotLines, type Ticked } from './write-lot-lines.server'

export type LotForm = { id: string; market?: string | undefined; note?: string | undefined } & Ticked

/** @throws {Refused} 403 not logistics; 404 somebody else's id; 409 a line that is not free */
export async function openLot({ actor, store, now }: Context, form: LotForm) {
  if (!mayEver(actor.role, 'procurement.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select({ by: lots.openedById }).from(lots).where(eq(lots.id, form.id))
    if (known && known.by !== actor.id) throw new Refused('not-there', 404)
    if (known) return
    const year = Number(nigerDate(now).slice(0, 4))
    const number = lotNumber(year, await nextNumber(tx, `lot:${year}`))
    const words = { market: form.market ?? null, note: form.note ?? null }
    const lot = { id: form.id, number, ...words, state: 'open' as const, stateSince: now }
    await tx.insert(lots).values({ ...lot, openedById: actor.id, openedAt: now })
    const kitIds = await writeLotLines(tx, form.id, form)
    const details = { number, kits: kitIds.length }
    await recordEvent(tx, { actor, now, action: 'lot.opened', subjects: lotSubjects(form.id, kitIds), details })
  })
}

/**
 * Other lines in a purchase, as long as nobody has quoted for it.
 *
 * @throws {Refused} 404 no such purchase; 409 quotes are there, it is no longer open, a line that is not free
 */
export async function changeLotLines({ actor, store, now }: Context, lotId: string, form: Ticked) {
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    if (lot.state !== 'open') throw new Refused('lot-not-open', 409)
    const [quote] = await tx.select({ id: quotes.id }).from(quotes).where(eq(quotes.lotId, lotId)).limit(1)
    if (quote) throw new Refused('lot-has-quotes', 409)
    const kitIds = await writeLotLines(tx, lotId, form)
    const details = { number: lot.number, kits: kitIds.length }
    await recordEvent(tx, { actor, now, action: 'lot.linesChanged', subjects: lotSubjects(lotId, kitIds), details })
  })
}

export function lotSubjects(lotId: string, kitIds: readonly string[] = []): { kind: SubjectKind; id: string }[] {
  return [{ kind: 'lot', id: lotId }, ...kitIds.map((id) => ({ kind: 'kit' as const, id }))]
}
