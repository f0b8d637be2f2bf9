import { and, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { KitUnit } from '~/domain/kits/kit-units'
import { Refused } from '~/domain/refused'
import type { Context } from './context.server'
import { kitInTrade } from './kit-in-trade.server'
import { kitRecords, type KitVersionRecord } from './kit-record.server'
import { rewriteKit } from './rewrite-kit.server'

/**
 * The caregiver of a request is corrected into somebody else: what was asked for them is a new version, with no approval
 * of the old one, and its reason begins with who it was. Class supplies are the child's, and stay.
 *
 * @param change who the caregiver was and is, in words
 * @throws {Refused} 409 the goods of one are being bought, paid for or handed over in part: the person stays who it was
 */
export async function askKitsAnew(tx: Db, context: Context, caregiverId: string, change: string) {
  const open = inArray(kits.state, ['submitted', 'approved', 'partlyDelivered'])
  const records = await kitRecords(tx, and(eq(kits.caregiverId, caregiverId), open, isNull(kits.roundId)))
  for (const record of records) {
    const { kit, current } = record
    const { inALot, paid } = await kitInTrade(tx, kit.id)
    if (inALot || paid || kit.state === 'partlyDelivered')
      throw new Refused('caregiver-of-kit', 409, { number: kit.number }, ['givenName'])
    await rewriteKit(tx, context, record, uuidv7(), { ...contentOf(current), reason: `${change} ${current.reason}` })
  }
}

function contentOf({ supplier, supplierIsAnother, waivedWhy, waivedReason, lines }: KitVersionRecord) {
  return {
    supplier,
    isAnotherSupplier: supplierIsAnother,
    waivedWhy: waivedWhy ?? undefined,
    waivedReason: waivedReason ?? undefined,
    lines: lines.map(({ item, unit, quantity, unitPrice, tranche }) => ({
      ...{ item, unit: unit as KitUnit, quantity, unitPrice, tranche },
    })),
  }
}
