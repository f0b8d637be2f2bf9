import { and, asc, eq, inArray } from 'drizzle-orm'
import { kits, kitVerificationLines, kitVerifications } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Signing } from '~/domain/kits/handover-words'
import { usedOf } from '~/domain/kits/verification-refusal'
import type { Context } from '~/server/context.server'
import { handedOverOf } from '~/server/handed-over.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { twinsOfKits, type TwinPicture, type Twins } from '~/server/picture-twins.server'
import { picturesOf } from '~/server/pictures-of.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'

export type HandoverRow = {
  id: string
  receiptNumber: string
  deliveredOn: string
  place: string
  byName: string
  lines: number
  signedBy: Signing
  paperNumber: string | null
  pictures: string[]
}

export type VerificationRow = {
  id: string
  on: string
  byName: string
  missing: number
  /** Consumables that are no longer there, as they are meant not to be. */
  used: number
  note: string | null
  pictures: string[]
}

export type HandoversOfKit = {
  kitId: string
  handovers: HandoverRow[]
  verifications: VerificationRow[]
  /** What came back into a store, and counts as handed over no more. */
  returns: { id: string; on: string; item: string; quantity: number }[]
  verifyBy: { on: string; late: boolean } | null
  /** The last count found goods missing that no report of a loss names. */
  missingSince: string | null
  /** This actor may count it: they took no part in a handover. */
  mayVerify: boolean
  twins: { id: string; bitsApart: number; number: string; sameKit: boolean; href: string | null }[]
}

/** What was handed over of a kit and counted since; null when the kit does not exist for this actor. */
export async function handoversOfKit(context: Context, kitId: string): Promise<HandoversOfKit | null> {
  const { actor, store, now } = context
  const db = store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), visibleKits(db, actor)))
  if (!record) return null
  const verifications = await verificationsOf(context, record)
  const { kit, deliveries } = record
  const deeds = [...deliveries.map(({ id, issueId }) => issueId ?? id), ...verifications.map(({ id }) => id)]
  const [pictures, staff, twins] = await Promise.all([
    picturesOf(db, deeds),
    staffNames(
      db,
      deliveries.map(({ deliveredById }) => deliveredById),
    ),
    twinsOfKits(db, [kitId]),
  ])
  const tookPart = deliveries.some(({ deliveredById }) => deliveredById === actor.id)
  return {
    kitId,
    handovers: deliveries.map(
      ({ id, issueId, receiptNumber, deliveredOn, place, deliveredById, lines, signedBy, paperNumber }) => ({
        ...{ id, receiptNumber, deliveredOn, place, signedBy, paperNumber },
        byName: staff.get(deliveredById) ?? '',
        lines: lines.filter(({ quantity }) => quantity > 0).length,
        pictures: pictures.get(issueId ?? id) ?? [],
      }),
    ),
    verifications: verifications.map((visit) => ({ ...visit, pictures: pictures.get(visit.id) ?? [] })),
    returns: returnsOf(record),
    verifyBy: kit.verifyBy === null ? null : { on: kit.verifyBy, late: kit.verifyBy < nigerDate(now) },
    missingSince: kit.missingSince,
    mayVerify: handedOverOf(record).lines.length > 0 && !tookPart && mayEver(actor.role, 'kit.verify'),
    twins: await seenFrom(context, record, twins),
  }
}

function returnsOf({ versions, returns }: KitRecord) {
  const lines = versions.flatMap((version) => version.lines)
  return returns.map(({ movementId, lineId, returnedOn: on, quantity }) => ({
    ...{ id: `${movementId}-${lineId}`, on, quantity },
    item: lines.find(({ id }) => id === lineId)?.item ?? '',
  }))
}

async function verificationsOf({ store }: Context, record: KitRecord) {
  const db = store.query
  const visits = await db
    .select()
    .from(kitVerifications)
    .where(eq(kitVerifications.kitId, record.kit.id))
    .orderBy(asc(kitVerifications.recordedAt), asc(kitVerifications.id))
  if (visits.length === 0) return []
  const ids = visits.map(({ id }) => id)
  const counted = await db.select().from(kitVerificationLines).where(inArray(kitVerificationLines.verificationId, ids))
  const staff = await staffNames(
    db,
    visits.map(({ verifiedById }) => verifiedById),
  )
  return visits.map(({ id, verifiedOn: on, verifiedById, note, missing, recordedAt }) => {
    const own = counted.filter(({ verificationId }) => verificationId === id)
    return {
      id,
      on,
      note,
      byName: staff.get(verifiedById) ?? '',
      missing,
      used: usedOf(handedOverOf(asOf(record, recordedAt)), own),
    }
  })
}

/** The kit as whoever counted at that moment knew it. */
function asOf(record: KitRecord, moment: Date): KitRecord {
  const isKnown = ({ recordedAt }: { recordedAt: Date }) => recordedAt <= moment
  return { ...record, deliveries: record.deliveries.filter(isKnown), returns: record.returns.filter(isKnown) }
}

/** The other picture of each pair, with a way to its kit for those who see it. */
async function seenFrom({ actor, store }: Context, { kit, deliveries }: KitRecord, twins: Twins[]) {
  if (twins.length === 0) return []
  const issues = new Set(deliveries.flatMap(({ issueId }) => issueId ?? []))
  const isOwn = ({ kitId, deedId }: TwinPicture) => kitId === kit.id || (deedId !== null && issues.has(deedId))
  const others = twins.map(({ id, bitsApart, later, earlier }) => ({
    id,
    bitsApart,
    ...(isOwn(later) ? earlier : later),
    sameKit: isOwn(later) && isOwn(earlier),
  }))
  const ids = others.map((other) => other.kitId)
  const visible = await store.query
    .select({ id: kits.id })
    .from(kits)
    .where(and(inArray(kits.id, ids), visibleKits(store.query, actor)))
  return others.map(({ id, bitsApart, kitId: otherId, kitNumber: number, sameKit }) => ({
    id,
    bitsApart,
    number,
    sameKit,
    href: visible.some((kit) => kit.id === otherId) ? `/kits/${otherId}` : null,
  }))
}
