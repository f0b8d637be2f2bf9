import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { budgetLines } from '#db/schema/index'
import type { Store } from '#db/store'
import type { LinePurpose } from '~/domain/funds/fund-words'
import { decideMove } from '~/features/funds/decide-move.server'
import { openLine } from '~/features/funds/open-line.server'
import { proposeMove } from '~/features/funds/propose-move.server'
import { recordGrant, type GrantForm } from '~/features/funds/record-grant.server'
import type { Context } from '~/server/context.server'
import { contextOf } from './staff'

type Funded = { amount?: number; purpose?: LinePurpose; grant?: Partial<GrantForm> }

/** A grant with one line and money on it, proposed by one and confirmed by another; answers the line's id. */
export async function fundedLine({ store, now }: Context, { amount = 50_000_000, purpose, grant }: Funded = {}) {
  const [proposer, decider] = await twoOfTheOffice(store, now)
  const grantId = await grantOf(proposer, { amount, ...grant })
  return await lineOf(proposer, decider, grantId, amount, purpose)
}

export async function twoOfTheOffice(store: Store, now: Date): Promise<[Context, Context]> {
  const [one, other] = [await contextOf(store, 'administrator'), await contextOf(store, 'administrator')]
  return [
    { ...one, now },
    { ...other, now },
  ]
}

/** A grant in francs that is open for as long as tests run. */
export async function grantOf(context: Context, overrides: Partial<GrantForm> = {}) {
  const id = overrides.id ?? uuidv7()
  const form = { donor: 'Un bailleur', reference: `REF-${id.slice(-12)}`, startsOn: '2020-01-01', endsOn: '2099-12-31' }
  const money = { currency: 'XOF' as const, amount: 50_000_000, rateThousandths: 1_000 }
  await recordGrant(context, { ...form, ...money, ...overrides, id })
  return id
}

/** A line of a grant with this much allotted to it. */
export async function lineOf(
  proposer: Context,
  decider: Context,
  grantId: string,
  amount: number,
  purpose: LinePurpose = 'business',
) {
  const lineId = uuidv7()
  const labels = { labelFr: 'Kits du volet', labelEn: 'Kits of the strand' }
  await openLine(proposer, grantId, { id: lineId, code: `BL-${lineId.slice(-6)}`, ...labels, purpose })
  if (amount > 0) await moved(proposer, decider, grantId, { toLineId: lineId, amount })
  return lineId
}

type Move = { fromLineId?: string | null; toLineId?: string | null; amount: number }

/** Proposed by one and confirmed by the other. */
export async function moved(proposer: Context, decider: Context, grantId: string, move: Move) {
  const id = uuidv7()
  await proposeMove(proposer, grantId, { id, fromLineId: null, toLineId: null, reason: 'Selon le budget.', ...move })
  await decideMove(decider, id, { outcome: 'confirmed' })
  return id
}

/** A line with money for each purpose, where there is none yet. */
export async function fundsFor(context: Context) {
  for (const purpose of ['business', 'school'] as const) {
    const line = await lineFor(context.store, purpose)
    if (line === undefined) await fundedLine(context, { purpose })
  }
}

/** The first line of a purpose. */
export async function lineFor(store: Store, purpose: LinePurpose) {
  const [line] = await store.query
    .select({ id: budgetLines.id })
    .from(budgetLines)
    .where(eq(budgetLines.purpose, purpose))
    .orderBy(budgetLines.id)
    .limit(1)
  return line?.id
}
