import { eq } from 'drizzle-orm'
import { groups } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { shortCode } from '~/domain/text/short-code'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { waiverIn } from '~/domain/procurement/waiver'
import { childrenOfRound } from './children-of-round.server'
import { exceptionsOfRound } from './exceptions-of-round.server'
import { linesOfKits } from './lines-of-kits.server'
import { roundRecord, type RoundRecord } from './round-record.server'
import { roundVisits } from './round-visits.server'

/** A class's request with its children, its lines, who was left out and what was decided; null outside one's reach. */
export async function roundPage(context: Context, roundId: string) {
  const { actor, store, now } = context
  const db = store.query
  const record = await roundRecord(db, actor, roundId)
  const [first] = record?.kits ?? []
  if (!record || !first) return null
  const { round, kits, contentHash, total } = record
  const decision = decisionOf(record)
  for (const householdId of new Set(kits.map(({ kit }) => kit.householdId)))
    logAccess(context, 'household', householdId)
  const [[group], names, children, left, lines, visiting] = await Promise.all([
    db.select({ name: groups.name }).from(groups).where(eq(groups.id, round.groupId)),
    staffNames(db, [round.requestedById, ...(decision ? [decision.decidedById] : [])]),
    childrenOfRound(context, record),
    exceptionsOfRound(context, round.id),
    linesOfKits(db, kits, nigerDate(now)),
    roundVisits(context, record),
  ])
  const { labelFr, labelEn, icon } = first.type
  return {
    ...{ id: round.id, number: round.number, state: round.state, groupId: round.groupId, contentHash, total },
    code: shortCode(contentHash),
    groupName: group?.name ?? '',
    label: { fr: labelFr, en: labelEn },
    icon,
    kitTypeId: first.type.id,
    requestedByName: names.get(round.requestedById) ?? '',
    submittedAt: round.submittedAt.toISOString(),
    own: round.requestedById === actor.id,
    reason: first.current.reason,
    supplier: first.current.supplier,
    waived: waiverIn(first.current),
    count: kits.length,
    children,
    left,
    lines,
    visiting,
    decision: decision
      ? {
          byName: names.get(decision.decidedById) ?? '',
          at: decision.decidedAt.toISOString(),
          outcome: decision.outcome,
          reason: decision.reason,
          otherWay: decision.otherWay,
        }
      : null,
  }
}

export type RoundPage = NonNullable<Awaited<ReturnType<typeof roundPage>>>

/** The newest decision that was given on all its kits together. */
function decisionOf({ kits }: RoundRecord) {
  return kits
    .flatMap(({ versions }) => versions.flatMap(({ decisions }) => decisions))
    .sort((one, other) => other.decidedAt.getTime() - one.decidedAt.getTime())
    .at(0)
}
