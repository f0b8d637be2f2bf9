import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { type VerificationRefusal, verificationRefusal } from '~/domain/kits/verification-refusal'
import { Refused } from '~/domain/refused'
import { completeShownMilestones } from '~/server/complete-shown-milestones.server'
import type { Context } from '~/server/context.server'
import { handedOverOf } from '~/server/handed-over.server'
import { linkedPeople } from '~/server/linked-people.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { kitRecord } from '~/server/kit-record.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, storePictures } from '~/server/stored-pictures.server'
import { visibleKits } from '~/server/visibility.server'
import { writeVerification } from '~/server/write-verification.server'

/** About who counts, not about what was counted. */
const personal: VerificationRefusal[] = ['not-a-verifier', 'own-handover', 'verifier-is-linked']

/** About what is with the family, which may have changed since the page was opened. */
const changed: VerificationRefusal[] = ['not-handed-over', 'all-came-back', 'count-every-line']

export type VerificationForm = {
  id: string
  verifiedOn: CivilDate
  note?: string | undefined
  lines: { lineId: string; found: number }[]
  pictures: string[]
}

/**
 * What is found of a kit some time after its handover, counted by somebody who did not hand it over; completes M5 when
 * all is there. What is missing keeps the kit among those to be looked at, and asks for a report of a loss.
 *
 * @throws {Refused} 404 not visible; 403 no such role, took part in a handover, tied to the family, and who can; 409 nothing handed over or all of it came back, or more
 * since the page was opened; 422 dates, quantities, something missing without a word
 */
export async function verifyKit(context: Context, kitId: string, { pictures: ids, ...form }: VerificationForm) {
  const { actor, store, now } = context
  const pictures = await sealedPictures(ids)
  await store.write(async (tx) => {
    const record = await kitRecord(tx, and(eq(kits.id, kitId), visibleKits(tx, actor)))
    if (!record) throw new Refused('not-there', 404)
    const { kit } = record
    const handed = handedOverOf(record)
    const linked = await linkedPeople(tx, kit.householdId)
    const counted = { verifier: actor, ...form }
    const refusal = verificationRefusal({ ...handed, linkedPeople: linked }, counted, nigerDate(now))
    if (refusal !== null && personal.includes(refusal)) {
      const except = [...handed.deliveredByIds, ...linked]
      throw new Refused(refusal, 403, { names: await othersWhoMay(tx, actor, 'kit.verify', except) })
    }
    if (refusal) throw new Refused(refusal, changed.includes(refusal) ? 409 : 422)
    await mustBeOtherHands(tx, actor, handed.deliveredByIds, 'kit.verify', linked)

    const { id, verifiedOn } = form
    const missing = await writeVerification(tx, context, record, form)
    if (missing === null) return
    await storePictures(tx, context, pictures, { purpose: 'goods', ofId: kitId, deedId: id })
    const { householdId, caregiverId, purpose } = kit
    const handovers = record.deliveries
    if (purpose === 'business' && missing === 0)
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
        ...{ number: kit.number, verifiedOn, missing },
        rows: [await sealedRows(tx, 'verification', [id])],
      },
    })
  })
}
