import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, kitLosses, kits, kitVerificationLines, kitVerifications, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { missingOf } from '~/domain/kits/verification-refusal'
import { translator } from '~/i18n/translator'
import { addTask } from './add-task.server'
import type { Context } from './context.server'
import { handedOverOf } from './handed-over.server'
import type { KitRecord } from './kit-record.server'

export type Verification = {
  id: string
  verifiedOn: CivilDate
  note?: string | undefined
  lines: { lineId: string; found: number }[]
  /** The visit to a class of which it is one child. */
  roundVisitId?: string | undefined
}

/**
 * The rows of a count that stands, what it says of the kit, and the task where something is missing.
 *
 * @returns how many things are missing that no report of a loss names; null when this count was written before
 */
export async function writeVerification(tx: Db, context: Context, record: KitRecord, count: Verification) {
  const { id, verifiedOn, note = null, lines, roundVisitId = null } = count
  const { kit } = record
  const missing = missingOf(handedOverOf(record), lines, await reportedGone(tx, kit.id))
  const by = { verifiedById: context.actor.id, recordedAt: context.now }
  const written = await tx
    .insert(kitVerifications)
    .values({ id, kitId: kit.id, verifiedOn, missing, note, roundVisitId, ...by })
    .onConflictDoNothing()
    .returning({ id: kitVerifications.id })
  if (written.length === 0) return null
  await tx.insert(kitVerificationLines).values(lines.map((line) => ({ ...line, verificationId: id })))
  await tx
    .update(kits)
    .set(missing > 0 ? { missingSince: verifiedOn } : { verifyBy: null, missingSince: null })
    .where(eq(kits.id, kit.id))
  if (missing > 0) await askForReport(tx, context, kit, missing)
  return missing
}

/** Things that reports of a loss name, line by line: nobody looks for them again. */
async function reportedGone(tx: Db, kitId: string) {
  return await tx
    .select({ lineId: kitLosses.lineId, quantity: kitLosses.quantity })
    .from(kitLosses)
    .where(eq(kitLosses.kitId, kitId))
}

/** Who follows the case asks the family and reports what is gone, whoever counted. */
async function askForReport(tx: Db, by: Context, kit: { householdId: string; number: string }, missing: number) {
  const [officer] = await tx
    .select({ id: users.id, locale: users.locale })
    .from(households)
    .innerJoin(users, eq(users.id, households.officerId))
    .where(eq(households.id, kit.householdId))
  if (!officer) return
  const text = translator(officer.locale)('verification.lossTask', { number: kit.number, count: missing })
  const task = { id: uuidv7(), householdId: kit.householdId, assignedToId: officer.id, text, source: 'own' as const }
  await addTask(tx, by, { ...task, dueOn: nigerDate(by.now) })
}
