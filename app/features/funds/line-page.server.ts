import { eq } from 'drizzle-orm'
import { budgetMonths } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { burn } from '~/domain/funds/burn'
import type { Context } from '~/server/context.server'
import { budgetLine } from '~/server/lines-for-purpose.server'
import { lineKits } from './line-kits.server'
import { lineLedger } from './line-ledger.server'

/** A line with its balances, burn, a page of its ledger and of its kits; null when there is none. */
export async function linePage(context: Context, id: string, after: { entry: string | null; kit: string | null }) {
  const { actor, store, now } = context
  const line = await budgetLine(store.query, id)
  if (!line) return null
  const today = nigerDate(now)
  const [months, ledger, kits] = await Promise.all([
    store.query.select().from(budgetMonths).where(eq(budgetMonths.lineId, id)),
    lineLedger(context, id, after.entry),
    lineKits(context, id, after.kit),
  ])
  return {
    line,
    today,
    burn: burn(line, line.allotted, months, today),
    ledger,
    kits,
    records: mayEver(actor.role, 'fund.record'),
  }
}
