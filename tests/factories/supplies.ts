import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { consents, kitDeliveries, kits, kitTypes, settings } from '#db/schema/index'
import { loadKitCatalogue } from '#db/seed/load-kit-catalogue'
import type { Store } from '#db/store'
import { decideSupplyRound } from '~/features/supplies/decide-supply-round.server'
import { requestSupplyRound, type RoundForm } from '~/features/supplies/request-supply-round.server'
import { issueIdOf, issueSupplies, type IssueForm } from '~/features/supplies/issue-supplies.server'
import { roundRecord } from '~/features/supplies/round-record.server'
import type { Context } from '~/server/context.server'
import { familyOf, planOf } from './family'
import { fundsFor, lineFor } from './funds'
import { groupWith } from './schooling'

/** What any officer may approve of supplies, with money to pay them. */
export async function setSuppliesCeiling(context: Context, value: number, version = 1) {
  const { actor, store, now } = context
  const setting = { id: uuidv7(), key: 'supplies.officerCeiling', version, value, validFrom: '2026-01-01' }
  await store.write((tx) => tx.insert(settings).values({ ...setting, setById: actor.id, setAt: now }))
  await fundsFor(context)
}

export async function primaryBag(store: Store) {
  await store.write((tx) => loadKitCatalogue(tx))
  const [type] = await store.query.select().from(kitTypes).where(eq(kitTypes.code, 'school-primary'))
  if (!type) throw new Error('The catalogue has no school bag.')
  return type
}

/** A class of two children of one family of this officer, taught by the tutor, with consent and C2 planned. */
export async function classOf(officer: Context, tutor: Context) {
  const { householdId, caregiverId, childIds } = await familyOf(officer)
  const { groupId } = await groupWith(tutor, [...childIds])
  const { actor, store, now } = officer
  await store.write(async (tx) => {
    await tx.insert(consents).values({
      ...{ id: uuidv7(), householdId, purpose: 'caseManagement', obtainedFrom: 'caregiver' },
      ...{ givenById: caregiverId, given: true, askedOn: '2026-05-20', recordedById: actor.id, recordedAt: now },
    })
  })
  await planOf(
    officer,
    householdId,
    childIds.map((personId) => ({ code: 'C2' as const, personId, plannedOn: '2026-11-16' })),
  )
  return { groupId, householdId, caregiverId, childIds }
}

/** 10 000 F CFA a child: a bag and ten exercise books. */
export function roundForm(
  kitTypeId: string,
  childIds: readonly string[],
  overrides: Partial<RoundForm> = {},
): RoundForm {
  return {
    id: uuidv7(),
    kitTypeId,
    supplier: 'Librairie du marché',
    waivedWhy: 'singleSupplier',
    waivedReason: 'La seule librairie de la commune.',
    reason: 'La rentrée approche.',
    lines: [
      { position: 1, quantity: 1, unitPrice: 6_000 },
      { position: 2, quantity: 10, unitPrice: 400 },
    ],
    children: childIds.map((childId) => ({ childId, asked: true })),
    ...overrides,
  }
}

export async function waitingRound(officer: Context, tutor: Context, overrides: Partial<RoundForm> = {}) {
  const type = await primaryBag(officer.store)
  const school = await classOf(officer, tutor)
  const form = roundForm(type.id, school.childIds, overrides)
  await requestSupplyRound(officer, school.groupId, form)
  return { ...school, roundId: form.id, form }
}

export async function kitsOfRound(store: Store, roundId: string) {
  return await store.query.select().from(kits).where(eq(kits.roundId, roundId)).orderBy(kits.number)
}

export async function kitOfChild(store: Store, roundId: string, childId: string) {
  const [kit] = await store.query
    .select()
    .from(kits)
    .where(and(eq(kits.roundId, roundId), eq(kits.childId, childId)))
  if (!kit) throw new Error('The child has no kit in the round.')
  return kit
}

/** What a decider who has the round open sends. */
export async function roundApproval(context: Context, roundId: string) {
  const record = await roundRecord(context.store.query, context.actor, roundId)
  return {
    outcome: 'approved' as const,
    contentHash: record?.contentHash ?? '',
    noLink: true,
    budgetLineId: await lineFor(context.store, 'school'),
  }
}

export async function issueForm(store: Store, roundId: string, overrides: Partial<IssueForm> = {}): Promise<IssueForm> {
  return {
    deliveredOn: '2026-11-19',
    place: 'École de Garin Dawa',
    witness: 'Directeur de l’école',
    paperNumber: `L-${roundId.slice(-6)}`,
    nothingOwed: 'readInFrench',
    note: 'Pas de photo : le téléphone était déchargé.',
    pictures: [],
    children: (await kitsOfRound(store, roundId)).map(({ id }) => ({
      ...{ id: uuidv7(), kitId: id, mark: 'given' as const, caregiverPresent: true, childPresent: true },
    })),
    ...overrides,
  }
}

/** Asked for by the officer and sent back by the other. */
export async function returnedRound(officer: Context, tutor: Context, decider: Context) {
  const { roundId } = await waitingRound(officer, tutor)
  const { contentHash, noLink } = await roundApproval(decider, roundId)
  await decideSupplyRound(decider, roundId, { outcome: 'returned', contentHash, noLink, reason: 'Moins de cahiers.' })
  return roundId
}

/** A class's supplies handed out, and the receipt of its first child. */
export async function handedToClass(
  officer: Context,
  tutor: Context,
  decider: Context,
  deliverer = tutor,
  overrides: Partial<IssueForm> = {},
) {
  const { store } = officer
  const { roundId, groupId } = await waitingRound(officer, tutor)
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const form = await issueForm(store, roundId, overrides)
  await issueSupplies(deliverer, groupId, form)
  const issueId = issueIdOf(form)
  const [first] = await store.query.select().from(kitDeliveries).where(eq(kitDeliveries.id, issueId))
  if (!first) throw new Error('Nothing was handed out.')
  return { roundId, groupId, issueId, kitId: first.kitId, deliveryId: first.id, receiptCode: first.receiptCode ?? '' }
}
