import { and, eq, getTableColumns, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, kits, kitTypeRetirements, kitTypes, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { kitNumber } from '~/domain/kits/kit-number'
import { Refused } from '~/domain/refused'
import { openSupplyStates } from '~/domain/supplies/open-supply-states'
import type { Actor, Context } from '~/server/context.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { nextNumber } from '~/server/next-number.server'
import { mustReplace, replaceableLoss } from '~/server/replaceable-loss.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { caregiverOf } from './caregiver-of.server'
import { writeVersion, type ContentForm } from '~/server/write-version.server'

export type KitRequestForm = ContentForm & {
  id: string
  caregiverId: string
  kitTypeId: string
  /** Whose school supplies they are; for a business kit it is left out. */
  childId?: string | undefined
  /** What it replaces: a loss of this household that was decided so. */
  lossId?: string | undefined
}

/**
 * A draft of a kit for a caregiver of an own household.
 *
 * @throws {Refused} 404 no such household for this actor; 409 the case is closed; 422 not a caregiver of it, no such kit type;
 * of a replacement 404 no such loss here, 409 not decided so or asked for already, 422 not the goods that are gone
 */
export async function requestKit(context: Context, householdId: string, form: KitRequestForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    await mustBeOwn(tx, actor, householdId)
    if (await isMineAlready(tx, actor, form.id)) return
    await mustBeOpen(tx, householdId)
    const [caregiver] = await tx
      .select({ id: people.id })
      .from(people)
      .where(caregiverOf(householdId, form.caregiverId))
    if (!caregiver) throw new Refused('not-a-caregiver-here', 422)
    const [type] = await tx
      .select(getTableColumns(kitTypes))
      .from(kitTypes)
      .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
      .where(
        and(eq(kitTypes.id, form.kitTypeId), eq(kitTypes.standing, 'offered'), isNull(kitTypeRetirements.kitTypeId)),
      )
    if (!type) throw new Refused('no-such-kit-type', 422)

    const childId = type.purpose === 'school' ? await childWithout(tx, householdId, form.childId) : null
    if (form.lossId !== undefined) {
      const loss = await replaceableLoss(tx, householdId, form.lossId)
      mustReplace(loss, { caregiverId: caregiver.id, childId }, form.lines)
    }

    const year = Number(nigerDate(now).slice(0, 4))
    const kit = {
      id: form.id,
      number: kitNumber(year, await nextNumber(tx, `kit:${year}`)),
      householdId,
      caregiverId: caregiver.id,
      kitTypeId: type.id,
      purpose: type.purpose,
      childId,
      requestedById: actor.id,
      requestedAt: now,
      replacesLossId: form.lossId ?? null,
      delivererId: null,
      currentVersion: 1,
      state: 'draft' as const,
      stateSince: now,
    }
    await tx.insert(kits).values(kit)
    const first = { id: uuidv7(), kit, type, number: 1, submitted: false, before: [] }
    const { total } = await writeVersion(tx, context, first, form)
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.requested',
      subjects: [
        { kind: 'kit', id: kit.id },
        { kind: 'household', id: householdId },
        { kind: 'person', id: caregiver.id },
        ...(childId === null ? [] : [{ kind: 'person' as const, id: childId }]),
      ],
      details: { number: kit.number, kitType: type.code, total },
    })
  })
}

/** A child of the household for whom no other supplies are under way. */
async function childWithout(tx: Db, householdId: string, childId: string | undefined) {
  if (childId === undefined) throw new Refused('child-needed', 422)
  const [child] = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.id, childId),
        eq(people.householdId, householdId),
        eq(people.caregiver, false),
        isNull(people.leftHouseholdOn),
      ),
    )
  if (!child) throw new Refused('not-a-child-here', 422)
  const [open] = await tx
    .select({ number: kits.number })
    .from(kits)
    .where(and(eq(kits.childId, childId), inArray(kits.state, [...openSupplyStates])))
    .limit(1)
  if (open) throw new Refused('child-has-request', 409, { number: open.number })
  return child.id
}

async function mustBeOwn(tx: Db, actor: Actor, householdId: string) {
  const [household] = await tx
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'kit.request')))
  if (!household) throw new Refused('not-there', 404)
}

/** The same form sent twice is one request; somebody else's id is nobody's. */
async function isMineAlready(tx: Db, actor: Actor, id: string) {
  const [kit] = await tx.select({ by: kits.requestedById }).from(kits).where(eq(kits.id, id))
  if (kit && kit.by !== actor.id) throw new Refused('not-there', 404)
  return kit !== undefined
}
