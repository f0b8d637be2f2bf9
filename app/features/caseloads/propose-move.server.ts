import { eq } from 'drizzle-orm'
import { caseloadMoves, caseloadMoveSubjects } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { largestMove, type MoveSubject } from '~/domain/caseloads/move-subjects'
import type { RiskLevel } from '~/domain/households/risk-levels'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { heldSubjects } from './held-subjects.server'
import { teamHolders } from './team-holders.server'

export type MoveForm = {
  id: string
  subject: MoveSubject
  fromId: string
  toId: string
  reason: string
  /** All that the filters show, or those that are ticked. */
  all: boolean
  subjectIds: readonly string[]
  place?: string | undefined
  risk?: RiskLevel | undefined
}

/**
 * Lays out who would get what; nothing moves before it is confirmed on its own page.
 *
 * @throws {Refused} not a lead (403), somebody outside the own team or nothing ticked (422)
 */
export async function proposeMove({ actor, store, now }: Context, form: MoveForm) {
  if (!mayEver(actor.role, 'caseload.reassign')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select().from(caseloadMoves).where(eq(caseloadMoves.id, form.id))
    if (known?.proposedById === actor.id) return
    const { id, subject, fromId, toId, reason } = form
    const holders = (await teamHolders(tx, actor, subject)).map((holder) => holder.id)
    if (!holders.includes(toId)) throw new Refused('move-receiver', 422)
    if (fromId === toId) throw new Refused('move-same-person', 422)

    const filter = form.all ? { place: form.place, risk: form.risk } : { ids: form.subjectIds }
    const subjects = await heldSubjects(tx, actor, subject, { ...filter, holderId: fromId }, largestMove + 1)
    if (subjects.length === 0) throw new Refused('move-nothing', 422)
    if (subjects.length > largestMove) throw new Refused('move-too-large', 422, { most: largestMove })
    const [made] = await tx
      .insert(caseloadMoves)
      .values({ id, subject, state: 'proposed', fromId, toId, reason, proposedById: actor.id, proposedAt: now })
      .onConflictDoNothing()
      .returning({ id: caseloadMoves.id })
    if (!made) throw new Refused('try-again', 409)
    await tx.insert(caseloadMoveSubjects).values(subjects.map((held) => ({ moveId: id, subjectId: held.id })))
    await recordEvent(tx, {
      actor,
      now,
      action: 'caseload.moveProposed',
      subjects: [
        { kind: 'user', id: fromId },
        { kind: 'user', id: toId },
      ],
      details: { move: id, subject, count: subjects.length },
    })
  })
}
