import { eq } from 'drizzle-orm'
import { tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { tieLiftingRefusal, type TieLiftingAnswer } from '~/domain/procurement/tie-lifting'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { liftTies, subjectOfTie, tiedPeople, tiesDeclared } from '~/server/ties.server'
import { whatIsTied } from './tie-liftings.server'

const ofSupplier = { confirmed: 'supplier.linkLifted', refused: 'supplier.liftingRefused' } as const
const ofFamily = { confirmed: 'link.lifted', refused: 'link.liftingRefused' } as const

/**
 * Whether a tie to a supplier or a family holds no longer: what was declared until the lifting was asked for, and nothing later. What it was, why it was lifted and who confirmed it stay written.
 *
 * @throws {Refused} 403 neither lead nor administrator, own tie, tied to the same, and who can; 404 nobody asked;
 * 409 answered already
 */
export async function decideTieLifting(
  { actor, store, now }: Context,
  liftingId: string,
  { outcome, reason }: { outcome: TieLiftingAnswer; reason: string },
) {
  if (!mayEver(actor.role, 'supplier.liftTie')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [lifting] = await tx.select().from(tieLiftings).where(eq(tieLiftings.id, liftingId))
    if (!lifting) throw new Refused('not-there', 404)
    const { userId } = lifting
    const to = whatIsTied(lifting)
    const [known] = await tx.select().from(tieLiftingDecisions).where(eq(tieLiftingDecisions.liftingId, liftingId))
    if (known?.outcome === outcome && known.decidedById === actor.id) return
    const tiedIds = await tiedPeople(tx, to)
    const refusal = tieLiftingRefusal({ userId, tiedIds, answered: known !== undefined }, actor)
    if (refusal === 'tie-lifting-answered') throw new Refused(refusal, 409)
    if (refusal) {
      const names = await othersWhoMay(tx, actor, 'supplier.liftTie', [userId, ...tiedIds])
      throw new Refused(refusal, 403, { names })
    }
    await mustBeOtherHands(tx, actor, [userId], 'supplier.liftTie', tiedIds)
    const decision = { liftingId, outcome, reason, decidedById: actor.id, decidedAt: now }
    const [decided] = await tx.insert(tieLiftingDecisions).values(decision).onConflictDoNothing().returning()
    if (!decided) throw new Refused('tie-lifting-answered', 409)
    const declared = outcome === 'confirmed' ? await tiesDeclared(tx, to, userId, lifting.askedAt) : []
    const ties = declared.flatMap(({ id, standing }) => (standing ? id : []))
    await liftTies(tx, to, ties)
    const lifted = 'supplierId' in to ? 'tieLifted' : 'familyTieLifted'
    const rows = [
      await sealedRows(tx, 'tieLiftingDecision', [liftingId]),
      ...(ties.length > 0 ? [await sealedRows(tx, lifted, ties)] : []),
    ]
    await recordEvent(tx, {
      actor,
      now,
      action: ('supplierId' in to ? ofSupplier : ofFamily)[outcome],
      subjects: [subjectOfTie(to), { kind: 'user', id: userId }],
      details: { liftingId, rows },
    })
  })
}
