import { and, eq, lte } from 'drizzle-orm'
import { declaredLinks, events, kitDeliveries, kitReturns, supplierLinks } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ChainFault, StoredLink } from '~/domain/audit/chain-check'
import { isRowKind, type RowKind } from '~/server/row-kinds.server'
import { rowsSaid } from '~/server/rows-said'
import { sealedRows } from '~/server/sealed-rows.server'

/** Deeds of money and goods, and ties, by how their event's name begins: what such an event ought to say of its rows. */
const boundActions = [
  ...[
    'kit.approved',
    'kit.returned',
    'kit.declined',
    'kit.cancelled',
    'kit.ended',
    'kit.approvalVoided',
    'kit.approvalTied',
    'kit.delivered',
    'kit.partlyDelivered',
  ],
  ...['kit.verified', 'kit.loss', 'supplyRound.approved', 'supplyRound.returned', 'supplyRound.declined'],
  ...[
    'supplyRound.issued',
    'supplyRound.verified',
    'committee.sat',
    'lot.ordered',
    'lot.received',
    'lot.cancelled',
    'lot.closedShort',
  ],
  ...['payment.', 'budgetMove.', 'stock.loss', 'stock.lost', 'stock.returned'],
  ...['supplier.lift', 'supplier.linkLifted', 'supplier.linkDeclared', 'link.'],
]

/**
 * The rows of each deed's tables against what its event says of them.
 *
 * @returns the events of money and goods that say nothing of their rows, as those before this was kept
 */
export async function rowFaults(db: Db, links: readonly StoredLink[], faults: ChainFault[]) {
  let unbound = 0
  for (const { position, event } of links) {
    if (!event) continue
    const said = rowsSaid(event.body)
    if (said.length === 0 && boundActions.some((name) => event.action.startsWith(name))) unbound += 1
    if (!(await areAsSealed(db, said))) faults.push({ kind: 'rows-changed', position })
  }
  return unbound
}

async function areAsSealed(db: Db, said: ReturnType<typeof rowsSaid>) {
  try {
    for (const { kind, of, hash } of said) {
      if (!isRowKind(kind) || (await sealedRows(db, kind, of)).hash !== hash) return false
    }
    return true
  } catch {
    return false
  }
}

/** Goods that came back and ties that hold no longer, of which no deed says anything: nobody recorded them here. */
export async function unsealedRows(db: Db): Promise<ChainFault[]> {
  const returns = await db.selectDistinct({ id: kitReturns.movementId }).from(kitReturns)
  const lifted = await db.select({ id: supplierLinks.id }).from(supplierLinks).where(eq(supplierLinks.standing, false))
  const untied = await db.select({ id: declaredLinks.id }).from(declaredLinks).where(eq(declaredLinks.standing, false))
  const right =
    (await areNamed(db, 'stock.returned', 'kitReturn', returns)) &&
    (await areNamed(db, 'supplier.linkLifted', 'tieLifted', lifted)) &&
    (await areNamed(db, 'link.lifted', 'familyTieLifted', untied))
  return right ? [] : [{ kind: 'rows-unsealed' }]
}

/** Goods said to have come back by who had handed goods of that kit over. Source: docs/programme-rules.md §20. */
export async function ownReturns(db: Db): Promise<ChainFault[]> {
  const [own] = await db
    .select({ id: kitReturns.movementId })
    .from(kitReturns)
    .innerJoin(
      kitDeliveries,
      and(
        eq(kitDeliveries.kitId, kitReturns.kitId),
        eq(kitDeliveries.deliveredById, kitReturns.recordedById),
        lte(kitDeliveries.recordedAt, kitReturns.recordedAt),
      ),
    )
    .limit(1)
  return own ? [{ kind: 'own-return' }] : []
}

async function areNamed(db: Db, action: string, kind: RowKind, rows: { id: string }[]) {
  if (rows.length === 0) return true
  const deeds = await db.select({ body: events.body }).from(events).where(eq(events.action, action))
  const said = deeds.flatMap(({ body }) => rowsSaid(body)).filter((one) => one.kind === kind)
  const named = new Set(said.flatMap(({ of }) => of))
  return rows.every(({ id }) => named.has(id))
}
