import { and, eq } from 'drizzle-orm'
import { kits, kitVerificationLines, kitVerifications } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { missingOf, verificationRefusal } from '~/domain/kits/verification-refusal'
import { Refused } from '~/domain/refused'
import { completeShownMilestones } from '~/server/complete-shown-milestones.server'
import type { Context } from '~/server/context.server'
import { handedOverOf } from '~/server/handed-over.server'
import { kitRecord } from '~/server/kit-record.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, storePictures } from '~/server/stored-pictures.server'
import { visibleKits } from '~/server/visibility.server'

export type VerificationForm = {
  id: string
  verifiedOn: CivilDate
  note?: string | undefined
  lines: { lineId: string; found: number }[]
  pictures: string[]
}

/**
 * What is found of a kit some time after its handover, counted by somebody who did not hand it over; completes M5.
 *
 * @throws {Refused} 404 not visible; 403 took part in a handover; 409 nothing handed over, or more since the page was
 * opened; 422 dates, quantities, something missing without a word
 */
export async function verifyKit(context: Context, kitId: string, { pictures: ids, ...form }: VerificationForm) {
  const { actor, store, now } = context
  const pictures = await sealedPictures(context, ids)
  await store.write(async (tx) => {
    const record = await kitRecord(tx, and(eq(kits.id, kitId), visibleKits(tx, actor)))
    if (!record) throw new Refused('not-there', 404)
    const { kit } = record
    const handed = handedOverOf(record)
    const refusal = verificationRefusal(handed, { verifierId: actor.id, ...form }, nigerDate(now))
    if (refusal === 'own-handover') throw new Refused(refusal, 403)
    if (refusal) throw new Refused(refusal, refusal === 'not-handed-over' || refusal === 'count-every-line' ? 409 : 422)

    const { id, verifiedOn, note, lines } = form
    const row = { id, kitId, verifiedOn, note: note ?? null, verifiedById: actor.id, recordedAt: now }
    const written = await tx
      .insert(kitVerifications)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: kitVerifications.id })
    if (written.length === 0) return
    await tx.insert(kitVerificationLines).values(lines.map((line) => ({ ...line, verificationId: id })))
    await storePictures(tx, context, pictures, { purpose: 'goods', ofId: kitId, deedId: id })
    await tx.update(kits).set({ verifyBy: null }).where(eq(kits.id, kitId))
    const { householdId, caregiverId, purpose } = kit
    const handovers = record.deliveries
    if (purpose === 'business')
      await completeShownMilestones(tx, context, kit, { id, visitedOn: verifiedOn, operating: false }, handovers)
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.verified',
      subjects: [
        { kind: 'kit', id: kitId },
        { kind: 'household', id: householdId },
        { kind: 'person', id: caregiverId },
      ],
      details: {
        ...{ number: kit.number, verifiedOn, missing: missingOf(handed, lines) },
        rows: [await sealedRows(tx, 'verification', [id])],
      },
    })
  })
}
