import type { Db } from '#db/store'
import type { ChainFault, StoredLink } from '~/domain/audit/chain-check'
import { isRowKind } from '~/server/row-kinds.server'
import { rowsSaid } from '~/server/rows-said'
import { sealedRows } from '~/server/sealed-rows.server'

/** Deeds of money and goods, by how their event's name begins: what such an event ought to say of its rows. */
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
  ...['payment.', 'budgetMove.', 'stock.loss', 'stock.lost'],
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
