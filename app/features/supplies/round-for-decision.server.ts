import { nigerDate } from '~/domain/dates'
import { ceilingFor } from '~/domain/kits/approvals-needed'
import { kitRefusal, type KitOutcome } from '~/domain/kits/kit-decision'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { standsFor } from '~/server/delegations-in-force.server'
import { decidersInWords, possibleDeciders } from '~/server/kit-deciders.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { linesForPurpose } from '~/server/lines-for-purpose.server'
import { pendingKits } from '~/server/pending-kits.server'
import { roundPage } from './round-page.server'
import { roundRecord } from './round-record.server'
import { householdsWithoutConsent } from './without-consent.server'

/** A class's request as its decider reads it; null when it is not open to this actor. */
export async function roundForDecision(context: Context, roundId: string) {
  const { actor, store, now } = context
  const db = store.query
  if (!mayEver(actor.role, 'kit.decide')) return null
  const [page, record] = await Promise.all([roundPage(context, roundId), roundRecord(db, actor, roundId)])
  if (!page || !record) return null
  const today = nigerDate(now)
  const ids = record.kits.map(({ kit }) => kit.id)
  const [waiting, thresholds, people, absent, budgetLines, unconsented] = await Promise.all([
    pendingKits(db, ids, today),
    kitThresholds(db, today),
    possibleDeciders(db, today),
    standsFor(db, actor.id, today),
    linesForPurpose(db, 'school', today),
    householdsWithoutConsent(
      db,
      record.kits.map(({ kit }) => kit.householdId),
      today,
    ),
  ])
  const decider = { id: actor.id, role: actor.role, standsFor: absent }
  const pending = [...waiting.values()].map((kit) => ({ ...kit, cost: record.total }))
  const refusalOf = (outcome: KitOutcome) =>
    pending
      .map((kit) => kitRefusal(kit, { outcome, contentHash: kit.contentHash }, decider, thresholds))
      .find((refusal) => refusal !== null) ?? null
  const linked = [...new Set(pending.flatMap(({ linkedPeople }) => linkedPeople))]
  const [first] = pending
  return {
    page,
    waits: record.round.state === 'submitted',
    ceiling: ceilingFor('school', thresholds),
    approvalRefusal: refusalOf('approved'),
    anyRefusal: refusalOf('returned'),
    deciders: first ? decidersInWords({ ...first, linkedPeople: linked }, people, thresholds, actor.locale) : '',
    budgetLines,
    /** Children who cannot be handed anything as things stand, each with the case's number. */
    withoutConsent: record.kits.flatMap(({ kit }) => {
      const child = page.children.find(({ kitId }) => kitId === kit.id)
      return child && unconsented.has(kit.householdId) ? [`${child.name} (${child.caseNumber})`] : []
    }),
  }
}

export type RoundForDecision = NonNullable<Awaited<ReturnType<typeof roundForDecision>>>
