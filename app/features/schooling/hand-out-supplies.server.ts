import { eq } from 'drizzle-orm'
import { supplyHandouts, supplyLines } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { SupplyItem } from '~/domain/schooling/school-classes'
import { suppliesRefusal } from '~/domain/schooling/supplies-refusal'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { childOf, subjectsOf } from './visible-child.server'

export type SuppliesForm = {
  id: string
  childId: string
  handedOutOn: CivilDate
  caregiverPresent: boolean
  childPresent: boolean
  /** Each item once; a quantity of 0 is not handed out. Value in whole XOF. */
  lines: { item: SupplyItem; quantity: number; value?: number | undefined }[]
}

/**
 * Several things in one hand-out; it completes C2.
 *
 * @throws {Refused} not this actor's child (404), nothing handed out, nobody there, a day to come (422)
 */
export async function handOutSupplies(context: Context, form: SuppliesForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const child = await childOf(tx, actor, 'supplies.handOut', form.childId)
    const refusal = suppliesRefusal(form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const { id, handedOutOn, caregiverPresent, childPresent } = form
    const row = { id, personId: child.id, handedOutOn, caregiverPresent, childPresent }
    const [handout] = await tx
      .insert(supplyHandouts)
      .values({ ...row, handedOutById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: supplyHandouts.id })
    if (!handout) {
      const [done] = await tx.select().from(supplyHandouts).where(eq(supplyHandouts.id, id))
      if (done?.handedOutById === actor.id) return
      throw new Refused('not-there', 404)
    }
    const lines = form.lines.filter(({ quantity }) => quantity > 0)
    await tx
      .insert(supplyLines)
      .values(lines.map(({ item, quantity, value }) => ({ handoutId: id, item, quantity, value: value ?? null })))

    if (child.householdId !== null) {
      await completeMilestone(tx, context, {
        householdId: child.householdId,
        code: 'C2',
        personId: child.id,
        completedOn: handedOutOn,
        evidence: 'handOutRecord',
        evidenceId: id,
      })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'supplies.handedOut',
      subjects: subjectsOf(child),
      details: { on: handedOutOn, items: lines.map(({ item }) => item), caregiverPresent, childPresent },
    })
  })
}
