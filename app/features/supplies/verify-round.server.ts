import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { roundVisits, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { missingOf, verificationRefusal, type VerificationRefusal } from '~/domain/kits/verification-refusal'
import { Refused } from '~/domain/refused'
import { leastToSee, roundVisitRefusal, type RoundMark } from '~/domain/supplies/round-visit-refusal'
import type { Context } from '~/server/context.server'
import { linkedPeople } from '~/server/linked-people.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { writeVerification } from '~/server/write-verification.server'
import { handedKitsOf, type HandedKit } from './handed-kits-of.server'
import { roundRecord } from './round-record.server'
import { deliverersOfRound, kitsToSee } from './round-to-see.server'
import { subjectsOfRound } from './round-subjects'

export type RoundVisitForm = {
  id: string
  verifiedOn: CivilDate
  note?: string | undefined
  children: { kitId: string; mark: RoundMark; lines: { lineId: string; found?: number | undefined }[] }[]
}

/**
 * A visit to a class whose supplies were handed out, by somebody who handed out none of them: each child seen is
 * counted like a kit, in one deed. What a child lacks goes the way of what a kit lacks; the word on the visit stands on
 * the kits of those only who lack something.
 *
 * @throws {Refused} 404 not visible, written by somebody else, or a line of no such kit; 403 no such role, handed some of it out, and who can; 409 nothing handed out, or the list
 * changed; 422 dates, too few seen, something missing without a word
 */
export async function verifyRound(context: Context, roundId: string, form: RoundVisitForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await roundRecord(tx, actor, roundId)
    if (!record) throw new Refused('not-there', 404)
    if (await isDone(tx, actor.id, roundId, form.id)) return
    const handed = handedKitsOf(record)
    const seen = form.children.filter(({ mark }) => mark !== 'notSeen')
    await mustBeAVisit(tx, context, roundId, handed, seen)
    const asked = new Set(handed.map(({ record: { kit } }) => kit.id))
    const said = new Set(form.children.map(({ kitId }) => kitId))
    if (said.size < form.children.length || said.size !== asked.size || [...said].some((kitId) => !asked.has(kitId)))
      throw new Refused('group-changed-meanwhile', 409)

    const { verifiedOn, note } = form
    await tx
      .insert(roundVisits)
      .values({ id: form.id, roundId, verifiedOn, note, verifiedById: actor.id, recordedAt: now })
    const ids: string[] = []
    let missing = 0
    for (const child of seen) {
      const kit = handed.find(({ record: { kit } }) => kit.id === child.kitId)
      if (!kit) throw new Refused('group-changed-meanwhile', 409)
      const lines = countOf(kit, child)
      await mustStand(tx, context, kit, { ...form, lines }, form.children.indexOf(child))
      const own = missingOf(kit, lines) > 0 ? { note } : {}
      const count = { id: uuidv7(), verifiedOn, ...own, lines, roundVisitId: form.id }
      missing += (await writeVerification(tx, context, kit.record, count)) ?? 0
      ids.push(count.id)
    }
    await tx.update(supplyRounds).set({ verifyBy: null }).where(eq(supplyRounds.id, roundId))
    const kits = handed.map(({ record: { kit } }) => kit).filter(({ id }) => seen.some(({ kitId }) => kitId === id))
    await recordEvent(tx, {
      ...{ actor, now, action: 'supplyRound.verified', subjects: subjectsOfRound(record.round, kits) },
      details: {
        ...{ number: record.round.number, verifiedOn: form.verifiedOn, missing },
        ...{ seen: seen.length, given: handed.length },
        rows: [await sealedRows(tx, 'verification', ids), await sealedRows(tx, 'roundVisit', [form.id])],
      },
    })
  })
}

async function isDone(tx: Db, actorId: string, roundId: string, id: string) {
  const [done] = await tx.select().from(roundVisits).where(eq(roundVisits.id, id))
  if (done && (done.verifiedById !== actorId || done.roundId !== roundId)) throw new Refused('not-there', 404)
  return done !== undefined
}

async function mustBeAVisit(
  tx: Db,
  { actor }: Context,
  roundId: string,
  handed: HandedKit[],
  children: RoundVisitForm['children'],
) {
  const deliveredByIds = await deliverersOfRound(tx, roundId)
  const toSee = await kitsToSee(tx, roundId, handed)
  const seen = children.filter(({ kitId }) => toSee.some(({ record: { kit } }) => kit.id === kitId)).length
  const refusal = roundVisitRefusal({ deliveredByIds, given: toSee.length }, { verifier: actor, seen })
  if (refusal === null) {
    await mustBeOtherHands(tx, actor, deliveredByIds, 'supplies.verify')
    return
  }
  if (refusal === 'own-handover' || refusal === 'not-a-verifier')
    throw new Refused(refusal, 403, { names: await othersWhoMay(tx, actor, 'supplies.verify', deliveredByIds) })
  if (refusal === 'too-few-seen') throw new Refused(refusal, 422, { least: leastToSee(toSee.length) }, ['children'])
  throw new Refused(refusal, 409)
}

/** All of it, where nothing is said to be missing; a line that nothing is said of is left out. */
function countOf({ record, lines }: HandedKit, { mark, lines: counted }: RoundVisitForm['children'][number]) {
  const own = new Set(record.versions.flatMap((version) => version.lines.map(({ id }) => id)))
  if (counted.some(({ lineId }) => !own.has(lineId))) throw new Refused('not-there', 404)
  return lines.flatMap(({ lineId, quantity }) => {
    const found = mark === 'all' ? quantity : counted.find((line) => line.lineId === lineId)?.found
    return found === undefined ? [] : [{ lineId, found }]
  })
}

async function mustStand(
  tx: Db,
  { actor, now }: Context,
  kit: HandedKit,
  count: { verifiedOn: CivilDate; note?: string | undefined; lines: { lineId: string; found: number }[] },
  place: number,
) {
  const linked = await linkedPeople(tx, kit.record.kit.householdId)
  const refusal = verificationRefusal({ ...kit, linkedPeople: linked }, { verifier: actor, ...count }, nigerDate(now))
  if (refusal === null) return
  const left = kit.lines.findIndex(({ lineId }) => !count.lines.some((line) => line.lineId === lineId))
  const at = fields[refusal] ?? (left < 0 ? `children[${place}].mark` : `children[${place}].lines[${left}].found`)
  if (refusal === 'verifier-is-linked')
    throw new Refused(refusal, 403, { names: await othersWhoMay(tx, actor, 'supplies.verify', linked) }, [at])
  throw new Refused(refusal, 422, {}, [at])
}

const fields: Partial<Record<VerificationRefusal, string>> = {
  'verified-in-future': 'verifiedOn',
  'verified-before-handover': 'verifiedOn',
  'missing-unexplained': 'note',
}
