import { eq } from 'drizzle-orm'
import { budgetLines, grants } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { moveRefusal } from '~/domain/funds/move-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'

type Move = { grantId: string; fromLineId: string | null; toLineId: string | null; amount: number }

/**
 * What stands now decides whether money can move, when it is proposed and again when it is confirmed.
 *
 * @throws {Refused} 404 no such grant or line; 409 too little is free, the grant has ended; 422 no move at all
 */
export async function mustBePossible(tx: Db, { now }: Context, { grantId, fromLineId, toLineId, amount }: Move) {
  const [grant] = await tx.select().from(grants).where(eq(grants.id, grantId))
  if (!grant) throw new Refused('not-there', 404)
  const from = await lineOf(tx, fromLineId)
  const to = await lineOf(tx, toLineId)
  const ended = nigerDate(now) > grant.endsOn
  const free = grant.amountXof - grant.allottedXof
  const refusal = moveRefusal({ grantId, from, to, amount, free, ended })
  if (refusal) throw new Refused(refusal, status(refusal), { free: from?.free ?? free, line: from?.code ?? '' })
}

function status(refusal: NonNullable<ReturnType<typeof moveRefusal>>) {
  const unclear = ['move-of-nothing', 'move-to-itself', 'move-between-grants'].includes(refusal)
  return unclear ? 422 : 409
}

async function lineOf(tx: Db, id: string | null) {
  if (id === null) return null
  const [line] = await tx.select().from(budgetLines).where(eq(budgetLines.id, id))
  if (!line) throw new Refused('no-such-budget-line', 422)
  return { ...line, free: line.allotted - line.committed - line.spent }
}
