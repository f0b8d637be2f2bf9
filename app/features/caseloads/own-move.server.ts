import { and, eq } from 'drizzle-orm'
import { caseloadMoves, caseloadMoveSubjects } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'

export type Move = typeof caseloadMoves.$inferSelect

/** A handover exists for the lead who proposed it. */
export async function ownMove(db: Db, actor: Actor, id: string): Promise<Move | null> {
  if (!mayEver(actor.role, 'caseload.reassign')) return null
  const [move] = await db
    .select()
    .from(caseloadMoves)
    .where(and(eq(caseloadMoves.id, id), eq(caseloadMoves.proposedById, actor.id)))
  return move ?? null
}

export async function subjectIdsOf(db: Db, moveId: string): Promise<string[]> {
  const rows = await db
    .select({ id: caseloadMoveSubjects.subjectId })
    .from(caseloadMoveSubjects)
    .where(eq(caseloadMoveSubjects.moveId, moveId))
    .orderBy(caseloadMoveSubjects.subjectId)
  return rows.map(({ id }) => id)
}
