import { and, desc, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import {
  committeeDecisions,
  committeeMembers,
  committees,
  kitDecisions,
  kits,
  kitVersions,
  users,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { committeeNumber } from '~/domain/committees/committee-number'
import { itemRefusal, sittingRefusal, type ItemRefusal } from '~/domain/committees/sitting-refusal'
import { nigerDate } from '~/domain/dates'
import type { KitThresholds } from '~/domain/kits/approvals-needed'
import { Refused } from '~/domain/refused'
import { sentBefore, unordered } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { nextNumber } from '~/server/next-number.server'
import { pendingKit } from '~/server/pending-kits.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { visibleKits } from '~/server/visibility.server'
import type { SittingForm } from './sitting-form.server'

type Sitting = Omit<SittingForm, 'members'> & {
  members: { name: string; capacity: string; userId?: string | undefined }[]
  recordedById: string
}
type Item = SittingForm['items'][number]

/**
 * One sitting of the committee with all it decided, or nothing of it. What it approves still takes the approvals of the
 * office; what it returns or declines goes back to who asked for it.
 *
 * @throws {Refused} 404 a request that is not open to this actor; 409 changed, decided or under the threshold meanwhile;
 * 422 too few members, one twice, somebody who must withdraw, the recorder is tied or did not say, a day outside
 */
export async function recordSitting(context: Context, form: SittingForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [known] = await tx.select().from(committees).where(eq(committees.id, form.id))
    if (known && known.recordedById !== actor.id) throw new Refused('not-there', 404)
    if (known) {
      await sittingSentBefore(tx, known, form)
      return
    }
    const today = nigerDate(now)
    if (!form.noLink) throw new Refused('link-not-answered', 422)
    const accounts = await tx
      .select({ id: users.id, name: users.displayName })
      .from(users)
      .where(isNull(users.disabledAt))
    const sitting = { ...form, members: namedMembers(accounts, form.members), recordedById: actor.id }
    const names = accounts.map(({ name }) => name)
    const refusal = sittingRefusal(sitting, today, names)
    if (refusal) throw new Refused(refusal, 422)
    const number = committeeNumber(Number(today.slice(0, 4)), await nextNumber(tx, `committee:${today.slice(0, 4)}`))
    await tx.insert(committees).values({
      ...{ id: form.id, number, heldOn: form.heldOn, place: form.place },
      ...{ recordedById: actor.id, recordedAt: now },
    })
    await tx.insert(committeeMembers).values(
      sitting.members.map(({ name, capacity, userId = null }, index) => ({
        ...{ committeeId: form.id, position: index + 1 },
        ...{ name, capacity, userId },
      })),
    )
    const thresholds = await kitThresholds(tx, today)
    const kitIds = []
    for (const item of form.items) kitIds.push(await hear(tx, context, sitting, item, thresholds))
    await recordEvent(tx, {
      actor,
      now,
      action: 'committee.sat',
      subjects: [{ kind: 'committee', id: form.id }, ...kitIds.map((id) => ({ kind: 'kit' as const, id }))],
      details: {
        number,
        heldOn: form.heldOn,
        members: sitting.members.length,
        decisions: form.items.map(({ kitId, outcome, contentHash, recused }) => ({
          ...{ kitId, outcome, contentHash, recused: recused.length },
        })),
        rows: [await sealedRows(tx, 'sitting', [form.id])],
      },
    })
  })
}

async function sittingSentBefore(tx: Db, known: { heldOn: string; place: string }, form: SittingForm) {
  const { id, heldOn, place } = form
  const members = await tx.select().from(committeeMembers).where(eq(committeeMembers.committeeId, id))
  const items = await tx.select().from(committeeDecisions).where(eq(committeeDecisions.committeeId, id))
  sentBefore(
    { ...known, members: unordered(members.map(memberLine)), items: unordered(items.map(itemLine)) },
    { heldOn, place, members: unordered(form.members.map(memberLine)), items: unordered(form.items.map(itemLine)) },
  )
}

function memberLine({
  name,
  capacity,
  userId,
}: {
  name?: string | undefined
  capacity: string
  userId?: string | null | undefined
}) {
  return [userId ?? name, capacity]
}

function itemLine({
  contentHash,
  outcome,
  reason,
  recused,
}: Pick<Item, 'contentHash' | 'outcome' | 'reason' | 'recused'>) {
  return [contentHash, outcome, reason, [...new Set(recused)].sort((one, other) => one - other)]
}

/** Of somebody with an account the account's name stands, whatever was typed. */
function namedMembers(known: { id: string; name: string }[], members: SittingForm['members']): Sitting['members'] {
  return members.map(({ name = '', capacity, userId }) => {
    const account = known.find(({ id }) => id === userId)
    if (userId !== undefined && !account) throw new Refused('committee-no-such-account', 422)
    return { name: account?.name ?? name, capacity, userId }
  })
}

async function hear(tx: Db, context: Context, sitting: Sitting, item: Item, thresholds: KitThresholds) {
  const { actor, now } = context
  const [row] = await tx
    .select({ kit: kits, version: kitVersions })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(and(eq(kits.id, item.kitId), visibleKits(tx, actor)))
  if (!row) throw new Refused('not-there', 404)
  const { kit, version } = row
  const [heard] = await tx
    .select({ versionId: committeeDecisions.versionId })
    .from(committeeDecisions)
    .where(eq(committeeDecisions.versionId, version.id))
  const waiting = {
    ...(await pendingKit(tx, kit.id, nigerDate(now))),
    heard: heard !== undefined,
    submittedOn: nigerDate(version.submittedAt ?? version.createdAt),
  }
  const refusal = itemRefusal(waiting, { ...item, hasOtherWay: item.otherWay !== undefined }, sitting, thresholds)
  if (refusal) throw new Refused(refusal, statusOf(refusal), { number: kit.number })
  const { outcome, contentHash, reason, recused } = item
  const places = [...new Set(recused)].sort((one, other) => one - other)
  await tx.insert(committeeDecisions).values({
    ...{ versionId: version.id, committeeId: sitting.id, outcome, contentHash, reason, recused: places },
    recordedAt: now,
  })
  if (outcome === 'approved') return kit.id
  await tx.insert(kitDecisions).values({
    id: uuidv7(),
    versionId: version.id,
    step: (await lastStep(tx, version.id)) + 1,
    ...{ outcome, contentHash, reason, otherWay: item.otherWay ?? null },
    ...{ committeeId: sitting.id, noLinkDeclared: sitting.noLink },
    completes: false,
    decidedById: actor.id,
    decidedAt: now,
  })
  await keepKitState(tx, kit.id, now)
  return kit.id
}

async function lastStep(tx: Db, versionId: string) {
  const [last] = await tx
    .select({ step: kitDecisions.step })
    .from(kitDecisions)
    .where(eq(kitDecisions.versionId, versionId))
    .orderBy(desc(kitDecisions.step))
    .limit(1)
  return last?.step ?? 0
}

const meanwhile: ItemRefusal[] = [
  'committee-not-waiting',
  'committee-stale',
  'committee-decided-already',
  'committee-not-needed',
]

function statusOf(refusal: ItemRefusal) {
  return meanwhile.includes(refusal) ? 409 : 422
}
