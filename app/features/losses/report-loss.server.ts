import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, kitLosses, kits, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate } from '~/domain/dates'
import { distressVisitDays, lossReportRefusal } from '~/domain/kits/loss-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { translator } from '~/i18n/translator'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { visibleKits } from '~/server/visibility.server'
import { handedLines } from './handed-lines.server'
import { reportableKits } from './kits-with-losses.server'
import type { LossForm } from './loss-forms.server'

/**
 * Goods of a kit are gone: how many, when and how. Sold under distress, it opens the household's alert and puts a visit
 * on the officer's list.
 *
 * @throws {Refused} 404 no such kit for this actor; 422 more than was handed over, or a day outside
 */
export async function reportLoss(context: Context, kitId: string, form: LossForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [kit] = await tx
      .select()
      .from(kits)
      .where(and(eq(kits.id, kitId), reportableKits(tx, actor), visibleKits(tx, actor)))
    if (!kit) throw new Refused('not-there', 404)
    const [known] = await tx.select().from(kitLosses).where(eq(kitLosses.id, form.id))
    if (known && known.reportedById !== actor.id) throw new Refused('not-there', 404)
    const { id, lineId, quantity, kind, happenedOn, story } = form
    if (known) {
      sentBefore(known, { kitId, lineId, quantity, kind, happenedOn, story })
      return
    }
    const line = (await handedLines(tx, kitId)).find(({ id }) => id === form.lineId)
    const refusal = lossReportRefusal(line ?? nothingHanded, form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422, { left: line ? line.handed - line.reported : 0 })

    await tx.insert(kitLosses).values({
      ...{ id, kitId, lineId, quantity, kind, happenedOn, story },
      reportedById: actor.id,
      reportedAt: now,
    })
    if (kind === 'soldUnderDistress') {
      await followSignals(tx, { now }, kit.householdId)
      await askForVisit(tx, context, kit.householdId, { id, number: kit.number })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.lossReported',
      subjects: [
        { kind: 'kit', id: kitId },
        { kind: 'household', id: kit.householdId },
        { kind: 'person', id: kit.caregiverId },
      ],
      details: {
        ...{ lossId: id, number: kit.number, lossKind: kind, quantity, happenedOn },
        rows: [await sealedRows(tx, 'loss', [id])],
      },
    })
  })
}

const nothingHanded = { handed: 0, reported: 0, firstHandedOn: null, animal: false }

/** Who follows the case goes and looks, whoever reported it. */
async function askForVisit(tx: Db, { actor, now }: Context, householdId: string, loss: { id: string; number: string }) {
  const [officer] = await tx
    .select({ id: users.id, locale: users.locale })
    .from(households)
    .innerJoin(users, eq(users.id, households.officerId))
    .where(eq(households.id, householdId))
  if (!officer) return
  await addTask(
    tx,
    { actor, now },
    {
      id: uuidv7(),
      householdId,
      assignedToId: officer.id,
      text: translator(officer.locale)('losses.visitTask', { number: loss.number }),
      dueOn: addDays(nigerDate(now), distressVisitDays),
      source: 'own',
      sourceId: loss.id,
    },
  )
}
