import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitDeliveries, kits, supplyExceptions, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import type { Statement } from '~/domain/kits/handover-words'
import { verifiedWithinDays } from '~/domain/kits/verification-refusal'
import { Refused } from '~/domain/refused'
import type { NotGivenReason } from '~/domain/supplies/supply-words'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { kitRecord } from '~/server/kit-record.server'
import { owedOf } from '~/server/kit-standing'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { recordHandover } from '~/server/record-handover.server'
import { sealedPictures } from '~/server/stored-pictures.server'
import { groupInReach } from './group-in-reach.server'
import { kitsToIssue } from './kits-to-issue.server'
import { subjectsOfRound } from './round-subjects'

export type IssueForm = {
  deliveredOn: CivilDate
  place: string
  witness: string
  paperNumber: string
  /** The same list once more, for those who were absent. */
  paperNumberAgain?: boolean | undefined
  nothingOwed: Statement
  explainedBy?: string | undefined
  note?: string | undefined
  storeId?: string | undefined
  /** `id` is that of the handover, made by the form. */
  children: {
    id: string
    kitId: string
    mark: 'given' | NotGivenReason
    caregiverPresent: boolean
    childPresent: boolean
  }[]
  /** Of the goods of all together. */
  pictures: string[]
}

/**
 * Hands out what was approved to the children of a group: one handover a child, all in one deed. Who gets nothing that
 * day is noted with why, and it stays owed.
 *
 * @throws {Refused} 404 no such group for this actor, 409 the list changed or a rule of handovers, 422 nobody given
 * anything
 */
export async function issueSupplies(context: Context, groupId: string, { pictures: ids, ...form }: IssueForm) {
  const { actor, store, now } = context
  const given = form.children.filter(({ mark }) => mark === 'given')
  if (given.length === 0) throw new Refused('nobody-given', 422)
  const pictures = await sealedPictures(ids)
  const carers = await carerNames(context, groupId)
  await store.write(async (tx) => {
    const group = await groupInReach(tx, actor, 'supplies.issue', groupId)
    if (!group) throw new Refused('not-there', 404)
    if (await isDone(tx, given, actor.id)) return
    const due = await kitsToIssue(tx, actor, groupId)
    const kitOf = (kitId: string) => {
      const kit = due.find(({ id }) => id === kitId)
      if (!kit) throw new Refused('group-changed-meanwhile', 409)
      return kit
    }
    const issueId = issueIdOf(form)
    const subjects: { id: string; householdId: string; childId: string | null }[] = []
    const receipts: string[] = []
    for (const child of given) {
      const { id, kitId, caregiverPresent, childPresent } = child
      const record = await kitRecord(tx, eq(kits.id, kitOf(kitId).id))
      if (!record) throw new Refused('group-changed-meanwhile', 409)
      const handover = {
        ...{ ...commonOf(form), id, issueId, caregiverPresent, childPresent, signedBy: 'onPaper' as const },
        paperNumberAgain: receipts.length > 0 || form.paperNumberAgain === true,
        lines: owedOf(record),
      }
      const parts = {
        caregiverName: carers.get(record.kit.caregiverId) ?? '',
        pictures: receipts.length === 0 ? pictures : [],
        picturesOfDeed: pictures.length,
      }
      const place = form.children.indexOf(child)
      receipts.push((await atChild(place, recordHandover(tx, context, record, handover, parts))).receipt)
      subjects.push(record.kit)
    }
    const givenIds = new Set(given.map(({ kitId }) => kitId))
    const looked = due.filter(({ id }) => givenIds.has(id)).map(({ roundId }) => roundId)
    await tx
      .update(supplyRounds)
      .set({ verifyBy: addDays(form.deliveredOn, verifiedWithinDays) })
      .where(inArray(supplyRounds.id, looked))
    const missed = form.children.flatMap(({ kitId, mark }) =>
      mark === 'given' ? [] : [{ ...kitOf(kitId), why: mark }],
    )
    if (missed.length > 0)
      await tx.insert(supplyExceptions).values(
        missed.map(({ roundId, childId, why }) => ({
          ...{ id: uuidv7(), roundId, childId, why, stage: 'issue' as const },
          ...{ recordedById: actor.id, recordedAt: now },
        })),
      )
    const rounds = [...new Set(due.map(({ roundId }) => roundId))]
    const handovers = given.map(({ id }) => id)
    const details = {
      ...{ on: form.deliveredOn, given: given.length, notGiven: missed.length, receipts },
      rows: [await sealedRows(tx, 'handover', handovers)],
    }
    const about = rounds.flatMap((roundId) => subjectsOfRound({ id: roundId, groupId }, subjects))
    const once = [...new Map(about.map((subject) => [subject.id, subject])).values()]
    await recordEvent(tx, { actor, now, action: 'supplyRound.issued', subjects: once, details })
  })
}

/** Of a hand-out: the id of its first handover, so that the same form sent twice is one. */
export function issueIdOf({ children }: Pick<IssueForm, 'children'>): string {
  return children.find(({ mark }) => mark === 'given')?.id ?? ''
}

/** What is wrong with the supplies of one child stands at that child. */
async function atChild<Done>(place: number, handover: Promise<Done>) {
  try {
    return await handover
  } catch (error) {
    const isTheirs = error instanceof Refused && error.fields.length === 0 && error.status !== 403
    if (!isTheirs) throw error
    throw new Refused(error.reason, error.status, error.values, [`children[${place}].mark`])
  }
}

function commonOf({
  deliveredOn,
  place,
  witness,
  paperNumber,
  nothingOwed,
  explainedBy,
  note,
  storeId,
}: Omit<IssueForm, 'pictures'>) {
  return { deliveredOn, place, witness, paperNumber, nothingOwed, explainedBy, note, storeId }
}

async function carerNames({ actor, store }: Context, groupId: string) {
  const due = await kitsToIssue(store.query, actor, groupId)
  const names = await identitiesOf(
    store,
    due.map(({ caregiverId }) => caregiverId),
  )
  return new Map(due.map(({ caregiverId }) => [caregiverId, fullName(names.get(caregiverId))]))
}

/** The same form sent twice is one hand-out; somebody else's ids are nobody's. */
async function isDone(tx: Db, given: IssueForm['children'], actorId: string) {
  const ids = given.map(({ id }) => id)
  const done = await tx
    .select({ by: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .where(inArray(kitDeliveries.id, ids))
  if (done.some(({ by }) => by !== actorId)) throw new Refused('not-there', 404)
  return done.length > 0
}
