import { v7 as uuidv7 } from 'uuid'
import { proposeMove } from '~/features/funds/propose-move.server'
import type { Context } from '~/server/context.server'
import { grantOf, lineOf, twoOfTheOffice } from './funds'

/** A grant, a line of it with money, and a move that waits for its answer by whoever has not proposed it. */
export async function objectsOfFunds({ store, now }: Context) {
  const [proposer, decider] = await twoOfTheOffice(store, now)
  const grant = await grantOf(proposer)
  const budgetLine = await lineOf(proposer, decider, grant, 1_000_000)
  const budgetMove = uuidv7()
  const back = { id: budgetMove, fromLineId: budgetLine, toLineId: null, amount: 1_000, reason: 'Reste.' }
  await proposeMove(proposer, grant, back)
  return { grant, budgetLine, budgetMove }
}
