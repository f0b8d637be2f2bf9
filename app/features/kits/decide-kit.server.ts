import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitDecisions, kits, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { kitRefusal, type KitOutcome, type KitRefusal, type PendingKit } from '~/domain/kits/kit-decision'
import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { Refused } from '~/domain/refused'
import { formatsOf } from '~/i18n/formats'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { decidableKits } from './decidable-kits.server'
import { decidersInWords, possibleDeciders } from './deciders.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { officerCeiling } from './officer-ceiling.server'
import { subjectsOf } from './own-kit.server'
import { pendingKit } from './pending-kit.server'

export type KitDecisionForm = {
  outcome: KitOutcome
  /** Of the version that the decider read; another content is not decided. */
  contentHash: string
  reason?: string | undefined
  otherWay?: string | undefined
  noLink: boolean
}

const STEP = 1

/**
 * One decision a version, by another person than the requester, bound to the hash of what was read.
 *
 * @throws {Refused} 404 not open to this actor; 403 a rule says no and who can; 409 decided or changed meanwhile; 422 no
 * reason where one is needed
 */
export async function decideKit(context: Context, kitId: string, form: KitDecisionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await kitRecord(tx, and(eq(kits.id, kitId), decidableKits(tx, context, form.contentHash)))
    if (!record) throw new Refused('not-there', 404)
    if (isSentTwice(record, actor.id, form)) return
    await mustBeUndecided(tx, context, record, form)

    const pending = await pendingKit(tx, record)
    const ceiling = await officerCeiling(tx, now)
    const refusal = kitRefusal(pending, form, actor, ceiling)
    if (refusal) throw await refused(tx, context, refusal, pending, ceiling)
    mustBeFounded(record, form)

    const { current } = record
    const [decision] = await tx
      .insert(kitDecisions)
      .values({
        id: uuidv7(),
        versionId: current.id,
        step: STEP,
        outcome: form.outcome,
        contentHash: current.contentHash,
        reason: form.reason ?? null,
        otherWay: form.otherWay ?? null,
        noLinkDeclared: form.noLink,
        ceiling,
        decidedById: actor.id,
        decidedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: kitDecisions.id })
    if (!decision) throw new Refused('try-again', 409)
    await keepKitState(tx, kitId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: `kit.${form.outcome}`,
      subjects: subjectsOf(record),
      details: {
        number: record.kit.number,
        version: current.number,
        total: current.total,
        contentHash: current.contentHash,
        ceiling,
      },
    })
  })
}

function isSentTwice({ current }: KitRecord, actorId: string, form: KitDecisionForm) {
  return current.decisions.some(
    ({ decidedById, outcome, contentHash }) =>
      decidedById === actorId && outcome === form.outcome && contentHash === form.contentHash,
  )
}

async function mustBeUndecided(tx: Db, { actor }: Context, { versions }: KitRecord, form: KitDecisionForm) {
  const [decision] = versions.find(({ contentHash }) => contentHash === form.contentHash)?.decisions ?? []
  if (!decision) return
  const [decider] = await tx.select({ name: users.displayName }).from(users).where(eq(users.id, decision.decidedById))
  throw new Refused('already-decided', 409, {
    name: decider?.name ?? '',
    at: formatsOf(actor.locale).moment(decision.decidedAt),
  })
}

async function refused(
  tx: Db,
  { actor }: Context,
  refusal: KitRefusal,
  pending: PendingKit,
  ceiling: number | null,
): Promise<Refused> {
  if (refusal === 'stale-version' || refusal === 'not-submitted') return new Refused(refusal, 409)
  const names = decidersInWords(pending, await possibleDeciders(tx), ceiling, actor.locale)
  const alone = names === '' && refusal !== 'no-ceiling-set' && refusal !== 'not-a-decider'
  return new Refused(alone ? `${refusal}-alone` : refusal, 403, { names })
}

function mustBeFounded({ current }: KitRecord, form: KitDecisionForm) {
  if (!form.noLink) throw new Refused('link-not-answered', 422)
  if (form.reason !== undefined) return
  if (form.outcome !== 'approved') throw new Refused('decision-reason-missing', 422)
  if (linesAboveCeiling(current.lines).length > 0) throw new Refused('ceiling-reason-missing', 422)
}
