import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, overLimitReasons, riskAssessments } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { caseNumber } from '~/domain/households/case-number'
import { placeCodes } from '~/domain/households/places'
import { Refused } from '~/domain/refused'
import { mothersFirst } from '~/domain/roster/mothers-first'
import { caseloadOf } from '~/server/caseload-limit.server'
import type { Context } from '~/server/context.server'
import { keepFirstDue } from '~/server/keep-first-due.server'
import { nextNumber } from '~/server/next-number.server'
import { recordEvent } from '~/server/record-event.server'
import { addPerson } from '~/server/add-person.server'
import type { RegisterHouseholdForm } from './household-form'
import { householdColumns, indexHousehold } from './household-row.server'
import { joiningEntry, moveIn, type Joining } from './joining.server'
import { rosterEntry } from './member-form'
import { checkRoster } from './roster-of.server'

type How = { synthetic?: boolean; warned?: boolean; joining?: Joining }

/**
 * Opens a case: the household, its first roster, its risk, and a case number taken in the same transaction.
 *
 * @param form.joining   somebody who is registered already and comes to live here
 * @param form.warned    at the limit of the caseload the case is opened all the same, as an import does
 * @param form.synthetic only the demonstration says so; no form carries it
 * @throws {Refused} not an officer (403), an impossible roster, or one case more than the limit without a reason (422)
 */
export async function registerHousehold(
  { actor, store, now }: Context,
  { synthetic = false, warned = false, joining, ...form }: RegisterHouseholdForm & How,
): Promise<{ id: string; caseNumber: string }> {
  if (!mayEver(actor.role, 'household.register')) throw new Refused('not-your-role', 403)
  const today = nigerDate(now)
  const entries = form.members.map((member) => rosterEntry(member, today))
  if (!joining) checkRoster(entries)

  return await store.write(async (tx) => {
    const [known] = await tx
      .select({ id: households.id, caseNumber: households.caseNumber })
      .from(households)
      .where(and(eq(households.id, form.id), eq(households.officerId, actor.id)))
    if (known && !joining) return known
    if (joining) checkRoster([...entries, await joiningEntry(tx, joining)])

    const caseload = await caseloadOf(tx, actor.id, today)
    const { open, limit } = caseload
    if (caseload.reached && !form.overLimitReason && !joining && !warned)
      throw new Refused('caseload-full', 422, { open, limit: limit ?? 0 })

    const { regionPcode } = placeCodes(form.place)
    const year = Number(today.slice(0, 4))
    const number = caseNumber(regionPcode, year, await nextNumber(tx, `household:${regionPcode}:${year}`))
    const household = {
      ...householdColumns(form),
      id: form.id,
      caseNumber: number,
      riskLevel: form.riskLevel,
      officerId: actor.id,
      synthetic,
      version: 1,
      createdById: actor.id,
      createdAt: now,
    }
    const [opened] = await tx
      .insert(households)
      .values(household)
      .onConflictDoNothing({ target: households.id })
      .returning({ id: households.id })
    if (!opened) throw new Refused('try-again', 409)
    await keepFirstDue(tx, { now }, form.id)
    await tx.insert(riskAssessments).values({
      id: uuidv7(),
      householdId: form.id,
      level: form.riskLevel,
      assessedOn: today,
      assessedById: actor.id,
    })
    if (limit !== null && caseload.reached && form.overLimitReason)
      await tx.insert(overLimitReasons).values({
        ...{ householdId: form.id, officerId: actor.id, openCases: open, caseLimit: limit },
        ...{ reason: form.overLimitReason, givenById: actor.id, givenAt: now },
      })
    await indexHousehold(tx, form.id, number, form)
    for (const member of mothersFirst(form.members))
      await addPerson(tx, now, {
        ...member,
        returnedOn: member.returnedOn ?? form.reunifiedOn,
        householdId: form.id,
        centreCohort: null,
        reintegration: false,
        synthetic,
      })
    if (joining) await moveIn(tx, form.id, joining)

    await recordEvent(tx, {
      actor,
      now,
      action: 'household.registered',
      subjects: [
        { kind: 'household', id: form.id },
        ...form.members.map(({ id }) => ({ kind: 'person' as const, id })),
        ...(joining ? [{ kind: 'person' as const, id: joining.personId }] : []),
      ],
      details: { caseNumber: number, members: form.members.length + (joining ? 1 : 0), risk: form.riskLevel },
    })
    return { id: form.id, caseNumber: number }
  })
}
