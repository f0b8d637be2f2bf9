import { and, asc, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import { budgetLines, budgetMoveDecisions, budgetMoves, grants, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Money between budget lines that somebody else proposed. */
export async function waitingMoves({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'fund.decide')) return { items: [], until: null }
  const db = store.query
  const rows = await db
    .select({
      id: budgetMoves.id,
      since: budgetMoves.proposedAt,
      fromLineId: budgetMoves.fromLineId,
      toLineId: budgetMoves.toLineId,
      amount: budgetMoves.amount,
      reference: grants.reference,
      askedByName: users.displayName,
    })
    .from(budgetMoves)
    .innerJoin(grants, eq(grants.id, budgetMoves.grantId))
    .innerJoin(users, eq(users.id, budgetMoves.proposedById))
    .leftJoin(budgetMoveDecisions, eq(budgetMoveDecisions.moveId, budgetMoves.id))
    .where(
      and(
        isNull(budgetMoveDecisions.moveId),
        within(budgetMoves.proposedAt, budgetMoves.id, asked),
        asked.above === null ? undefined : gt(budgetMoves.amount, asked.above),
        ne(budgetMoves.proposedById, actor.id),
      ),
    )
    .orderBy(asc(budgetMoves.proposedAt), asc(budgetMoves.id))
    .limit(asked.limit + 1)
  const page = rows.slice(0, asked.limit)
  const ids = page.flatMap(({ fromLineId, toLineId }) => [fromLineId ?? [], toLineId ?? []].flat())
  const lines =
    ids.length === 0
      ? []
      : await db
          .select({ id: budgetLines.id, code: budgetLines.code })
          .from(budgetLines)
          .where(inArray(budgetLines.id, [...new Set(ids)]))
  const codeOf = (id: string | null, reference: string) => lines.find((line) => line.id === id)?.code ?? reference
  const items = page.map(({ id, since, amount, fromLineId, toLineId, reference, askedByName }) => {
    const words = `${codeOf(fromLineId, reference)} → ${codeOf(toLineId, reference)}`
    return {
      ...{ kind: 'budgetMove' as const, id, since, amount, askedByName, checks: [] },
      href: `/funds/moves/${id}/decision`,
      subject: { fr: words, en: words },
      detail: reference,
    }
  })
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
