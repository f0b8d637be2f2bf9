import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitDecisions, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { ceilingFor, type KitThresholds } from '~/domain/kits/approvals-needed'
import { approvalStep, kitRefusal, type KitOutcome, type KitRefusal, type PendingKit } from '~/domain/kits/kit-decision'
import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { Refused } from '~/domain/refused'
import { formatsOf } from '~/i18n/formats'
import { commitToLine } from './budget.server'
import type { Context } from './context.server'
import { standsFor } from './delegations-in-force.server'
import { keepKitState } from './keep-kit-state.server'
import { committeeCallersInWords, decidersInWords, possibleDeciders } from './kit-deciders.server'
import type { KitRecord } from './kit-record.server'
import { approvalsGiven } from './kit-standing'
import { kitThresholds } from './kit-thresholds.server'
import { budgetLine } from './lines-for-purpose.server'
import { mustBeOtherHands } from './must-be-other-hands.server'
import { pendingKit } from './pending-kits.server'
import { waiverIn } from '~/domain/procurement/waiver'

export type KitDecisionForm = {
  outcome: KitOutcome
  /** Of the version that the decider read; another content is not decided. */
  contentHash: string
  reason?: string | undefined
  otherWay?: string | undefined
  noLink: boolean
  /** What pays for it; named with the approval that completes, unless an earlier one named it. */
  budgetLineId?: string | undefined
}

export type WrittenDecision = {
  id: string
  step: number
  /** False for an approval that waits for another person's. */
  completes: boolean
  ceiling: number | null
  onBehalfOfId: string | null
  /** Whole XOF held against the thresholds, and the numbers of the requests of the household that count in it. */
  measured: number
  together: string[]
  /** The line that the money was taken from; null unless the kit is approved by this. */
  budgetLineId: string | null
}

/**
 * One decision on one request, inside the verb that records the event: every rule, the row, the money, the state. Null
 * when this very decision was sent before.
 *
 * @param measured whole XOF that the thresholds are held against where several requests are decided as one
 * @throws {Refused} 403 a rule says no and who can; 409 decided or changed meanwhile, asked before
 * there were registers, too little money; 422 no reason, no other way or no budget line where one is needed
 */
export async function writeKitDecision(
  tx: Db,
  context: Context,
  record: KitRecord,
  form: KitDecisionForm,
  measured?: number,
): Promise<WrittenDecision | null> {
  const { actor, now } = context
  const { kit, current } = record
  if (isSentTwice(record, actor.id, form)) return null
  await mustBeUndecided(tx, context, record, form)

  const today = nigerDate(now)
  const waiting = await pendingKit(tx, kit.id, today)
  const pending = { ...waiting, cost: measured ?? waiting.cost }
  const together = measured === undefined ? waiting.together.map(({ number }) => number) : []
  const thresholds = await kitThresholds(tx, today)
  const decider = { id: actor.id, role: actor.role, standsFor: await standsFor(tx, actor.id, today) }
  const refusal = kitRefusal(pending, form, decider, thresholds)
  if (refusal) throw await refused(tx, context, refusal, pending, thresholds)
  const before = [...pending.madeByIds, ...pending.approvals.map(({ byId }) => byId)]
  await mustBeOtherHands(tx, actor, before, 'kit.decide', pending.linkedPeople)
  if (form.outcome === 'approved') mustBeRegistered(record)
  mustBeFounded(record, form)

  const id = uuidv7()
  const approves = form.outcome === 'approved'
  const { completes, asLead, onBehalfOfId } = approves
    ? approvalStep(pending, decider, thresholds)
    : { completes: false, asLead: false, onBehalfOfId: null }
  const step = current.decisions.length + 1
  const ceiling = ceilingFor(kit.purpose, thresholds)
  const lineId = approves ? await lineNamed(tx, record, form) : null
  if (completes && lineId === null) throw new Refused('budget-line-missing', 422)
  const [decision] = await tx
    .insert(kitDecisions)
    .values({
      id,
      versionId: current.id,
      step,
      outcome: form.outcome,
      contentHash: current.contentHash,
      reason: form.reason ?? null,
      otherWay: form.otherWay ?? null,
      noLinkDeclared: form.noLink,
      ceiling,
      secondApprovalAbove: thresholds.secondApprovalAbove,
      committeeAbove: thresholds.committeeAbove,
      asLead,
      completes,
      budgetLineId: lineId,
      onBehalfOfId,
      decidedById: actor.id,
      decidedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: kitDecisions.id })
  if (!decision) throw new Refused('try-again', 409)
  if (completes && lineId !== null) {
    const { total: amount } = current
    await commitToLine(tx, context, { kitId: kit.id, causeId: id, lineId, amount, purpose: kit.purpose })
  }
  await keepKitState(tx, kit.id, now)
  const budgetLineId = completes ? lineId : null
  return { id, step, completes, ceiling, onBehalfOfId, measured: pending.cost, together, budgetLineId }
}

/** The line this approval names, or an earlier one did; a first approval names none that could not pay. */
async function lineNamed(tx: Db, record: KitRecord, form: KitDecisionForm): Promise<string | null> {
  const before = approvalsGiven(record).find(({ budgetLineId }) => budgetLineId !== null)
  const id = form.budgetLineId ?? before?.budgetLineId
  if (id === undefined || id === null) return null
  const line = await budgetLine(tx, id)
  if (!line) throw new Refused('no-such-budget-line', 422)
  if (line.purpose !== record.kit.purpose) throw new Refused('line-for-something-else', 409, { line: line.code })
  return id
}

function isSentTwice({ current }: KitRecord, actorId: string, form: KitDecisionForm) {
  return current.decisions.some(
    ({ decidedById, outcome, contentHash, voidedAt }) =>
      voidedAt === null && decidedById === actorId && outcome === form.outcome && contentHash === form.contentHash,
  )
}

async function mustBeUndecided(tx: Db, { actor }: Context, { versions, current }: KitRecord, form: KitDecisionForm) {
  const given = versions.find(({ contentHash }) => contentHash === form.contentHash)?.decisions ?? []
  const standing = given.filter(({ versionId, voidedAt }) => voidedAt === null || versionId !== current.id)
  const last = standing.find(({ outcome, completes }) => outcome !== 'approved' || completes)
  if (!last) return
  const [decider] = await tx.select({ name: users.displayName }).from(users).where(eq(users.id, last.decidedById))
  throw new Refused('already-decided', 409, {
    name: decider?.name ?? '',
    at: formatsOf(actor.locale).moment(last.decidedAt),
  })
}

async function refused(
  tx: Db,
  { actor, now }: Context,
  refusal: KitRefusal,
  pending: PendingKit,
  thresholds: KitThresholds,
): Promise<Refused> {
  if (refusal === 'stale-version' || refusal === 'not-submitted') return new Refused(refusal, 409)
  const people = await possibleDeciders(tx, nigerDate(now))
  const names =
    refusal === 'committee-first'
      ? committeeCallersInWords(people, actor.locale)
      : decidersInWords(pending, people, thresholds, actor.locale)
  const alone = names === '' && refusal !== 'no-ceiling-set' && refusal !== 'not-a-decider'
  return new Refused(alone ? `${refusal}-alone` : refusal, 403, { names })
}

function mustBeFounded({ current }: KitRecord, form: KitDecisionForm) {
  if (!form.noLink) throw new Refused('link-not-answered', 422)
  if (form.outcome !== 'approved' && form.reason === undefined) throw new Refused('decision-reason-missing', 422)
  if (form.outcome === 'declined' && form.otherWay === undefined) throw new Refused('other-way-missing', 422)
  if (form.reason === undefined && linesAboveCeiling(current.lines).length > 0)
    throw new Refused('ceiling-reason-missing', 422)
}

/** A version from before there were registers and reasons could be approved, but neither bought nor paid as is due. */
function mustBeRegistered({ current }: KitRecord) {
  const hasNoPayee = current.supplier !== '' && current.supplierId === null
  if (hasNoPayee || current.lines.some(({ itemKey }) => itemKey === '')) throw new Refused('asked-before', 409)
  if (current.supplier !== '' && waiverIn(current) === null) throw new Refused('quotes-waiver-missing', 409)
}
