import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kits, supplyExceptions, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { kitNumber } from '~/domain/kits/kit-number'
import { Refused } from '~/domain/refused'
import { roundNumber } from '~/domain/supplies/round-number'
import type { LeftOutReason } from '~/domain/supplies/supply-words'
import type { Context } from '~/server/context.server'
import { nextNumber } from '~/server/next-number.server'
import { recordEvent } from '~/server/record-event.server'
import { supplyType } from '~/server/supply-type.server'
import type { WaivedQuotes } from '~/domain/procurement/waiver'
import { writeVersion, type ContentForm } from '~/server/write-version.server'
import { childrenToSupply } from './children-to-supply.server'
import { groupInReach } from './group-in-reach.server'
import { linesOfRound, type RoundLineForm } from './lines-of-round'
import { chosenChildren } from './chosen-children'
import { subjectsOfRound } from './round-subjects'

export type RoundForm = {
  id: string
  kitTypeId: string
  /** Empty where the goods are to be bought together. */
  supplier: string
  isAnotherSupplier?: boolean | undefined
  reason: string
  lines: RoundLineForm[]
  children: { childId: string; asked: boolean; why?: LeftOutReason | undefined }[]
} & WaivedQuotes

type NewKit = { id: string; householdId: string; caregiverId: string; childId: string }

/**
 * School supplies for a class: one kit a child, submitted together and decided as one.
 *
 * @throws {Refused} 404 no such group for this actor; 409 a child has a request already, or the group changed; 422 no
 * child, no line, no such type, a child without a carer, a child left out without a reason
 */
export async function requestSupplyRound(context: Context, groupId: string, form: RoundForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const group = await groupInReach(tx, actor, 'supplies.request', groupId)
    if (!group) throw new Refused('not-there', 404)
    if (await isMineAlready(tx, actor.id, form.id)) return
    if (group.closedOn !== null) throw new Refused('group-closed', 409)
    const type = await supplyType(tx, form.kitTypeId)
    if (!type) throw new Refused('no-such-kit-type', 422)
    const lines = linesOfRound(type.lines, form.lines)
    const { asked, leftOut } = chosenChildren(await childrenToSupply(tx, actor, groupId), form.children)

    const year = Number(nigerDate(now).slice(0, 4))
    const number = roundNumber(year, await nextNumber(tx, `round:${year}`))
    const round = { id: form.id, number, groupId, state: 'submitted' as const, requestedById: actor.id }
    await tx.insert(supplyRounds).values({ ...round, requestedAt: now, submittedAt: now })
    const made: NewKit[] = []
    let total = 0
    for (const { id: childId, householdId, caregiverId } of asked) {
      const kit = { id: uuidv7(), householdId, caregiverId, childId }
      total += await writeKit(tx, context, { kit, type, roundId: form.id, year }, { ...form, lines })
      made.push(kit)
    }
    if (leftOut.length > 0)
      await tx.insert(supplyExceptions).values(
        leftOut.map(({ childId, why }) => ({
          ...{ id: uuidv7(), roundId: form.id, childId, why },
          ...{ stage: 'request' as const, recordedById: actor.id, recordedAt: now },
        })),
      )
    const subjects = subjectsOfRound({ id: form.id, groupId }, made)
    const details = { number, kitType: type.code, children: asked.length, leftOut: leftOut.length, total }
    await recordEvent(tx, { actor, now, action: 'supplyRound.requested', subjects, details })
  })
}

type Made = { kit: NewKit; type: NonNullable<Awaited<ReturnType<typeof supplyType>>>; roundId: string; year: number }

async function writeKit(tx: Db, context: Context, { kit, type, roundId, year }: Made, content: ContentForm) {
  const { actor, now } = context
  await tx.insert(kits).values({
    ...kit,
    number: kitNumber(year, await nextNumber(tx, `kit:${year}`)),
    kitTypeId: type.id,
    purpose: 'school',
    roundId,
    requestedById: actor.id,
    requestedAt: now,
    currentVersion: 1,
    state: 'submitted',
    stateSince: now,
  })
  const version = { id: uuidv7(), kit, type, number: 1, submitted: true, before: [] }
  return (await writeVersion(tx, context, version, content)).total
}

/** The same form sent twice is one request; somebody else's id is nobody's. */
async function isMineAlready(tx: Db, actorId: string, id: string) {
  const [round] = await tx.select({ by: supplyRounds.requestedById }).from(supplyRounds).where(eq(supplyRounds.id, id))
  if (round && round.by !== actorId) throw new Refused('not-there', 404)
  return round !== undefined
}
