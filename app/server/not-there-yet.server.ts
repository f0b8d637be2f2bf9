import type { Db } from '#db/store'
import { isGoods } from '~/domain/kits/goods'
import type { KitRecord } from './kit-record.server'
import { lotLinesOfKit } from './lot-lines-of-kit.server'

export type NotThereYet = 'notBought' | 'notCome'

/** Purchases whose goods have not come. */
const onTheWay = ['open', 'chosen', 'ordered']

/** Lines of a kit that nobody can hand over yet, and why: nobody bought them, or the purchase has not come. */
export async function notThereYet(db: Db, { kit, current }: KitRecord): Promise<Map<string, NotThereYet>> {
  const bought = await lotLinesOfKit(db, kit.id)
  return new Map(
    current.lines.flatMap((line): [string, NotThereYet][] => {
      const purchase = bought.find(({ kitLineId }) => kitLineId === line.id)
      if (purchase) return onTheWay.includes(purchase.lotState) ? [[line.id, 'notCome']] : []
      return isGoods(line) && current.supplier === '' ? [[line.id, 'notBought']] : []
    }),
  )
}
