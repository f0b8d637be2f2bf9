import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import {
  consents,
  interviews,
  kits,
  kitTypes,
  kitVersions,
  settings,
  surveyResponses,
  trainings,
} from '#db/schema/index'
import { loadKitCatalogue } from '#db/seed/load-kit-catalogue'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import type { KitEditForm } from '~/features/kits/edit-kit-lines.server'
import { judgeSupport } from '~/features/kits/judge-support.server'
import { requestKit, type KitRequestForm } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import type { Context } from '~/server/context.server'
import { familyOf } from './family'
import { fundsFor, lineFor } from './funds'

export type KitFixture = { kitId: string; householdId: string; caregiverId: string }

/** The ceiling up to which officers approve, and money to approve; a newer call takes the place of an older one. */
export async function setCeiling(context: Context, value: number, version = 1) {
  const { actor, store, now } = context
  const setting = { id: uuidv7(), key: 'officerKitCeiling', version, value, validFrom: '2026-01-01' }
  await store.write((tx) => tx.insert(settings).values({ ...setting, setById: actor.id, setAt: now }))
  await fundsFor(context)
}

export async function oilKitType(store: Store) {
  await store.write((tx) => loadKitCatalogue(tx))
  const [type] = await store.query.select().from(kitTypes).where(eq(kitTypes.code, 'groundnut-oil'))
  if (!type) throw new Error('The catalogue has no groundnut oil.')
  return type
}

/** A draft of 87 000 F CFA for the caregiver of a new household of this officer. */
export async function draftKit(officer: Context, overrides: Partial<KitRequestForm> = {}): Promise<KitFixture> {
  const { householdId, caregiverId } = await familyOf(officer)
  const type = await oilKitType(officer.store)
  const kitId = overrides.id ?? uuidv7()
  await requestKit(officer, householdId, { ...requestForm(caregiverId, type.id), id: kitId, ...overrides })
  return { kitId, householdId, caregiverId }
}

export function requestForm(caregiverId: string, kitTypeId: string): KitRequestForm {
  return {
    id: uuidv7(),
    caregiverId,
    kitTypeId,
    supplier: 'Quincaillerie du marché',
    waivedWhy: 'singleSupplier',
    waivedReason: 'Le seul qui vende ces outils au marché.',
    reason: 'Elle presse déjà à la main et vend au marché.',
    lines: [
      { item: 'Arachide décortiquée, sac de 100 kg', unit: 'sack', quantity: 2, unitPrice: 39_500 },
      { item: 'Foyer amélioré', unit: 'piece', quantity: 1, unitPrice: 8_000 },
    ],
  }
}

/** The same lines sent again, as a change of the first version. */
export function editOf(overrides: Partial<KitEditForm> = {}): KitEditForm {
  return { ...requestForm('', ''), id: uuidv7(), version: 1, ...overrides }
}

export async function waitingKit(officer: Context, overrides: Partial<KitRequestForm> = {}) {
  const kit = await draftKit(officer, overrides)
  await submitKit(officer, kit.kitId, { version: 1 })
  return kit
}

export async function versionsOf(store: Store, kitId: string) {
  return await store.query.select().from(kitVersions).where(eq(kitVersions.kitId, kitId)).orderBy(kitVersions.number)
}

/** What a decider who has the newest version open sends, the money from the first line of its purpose. */
export async function approvalOf(store: Store, kitId: string) {
  const newest = (await versionsOf(store, kitId)).at(-1)
  const [kit] = await store.query.select({ purpose: kits.purpose }).from(kits).where(eq(kits.id, kitId))
  const budgetLineId = await lineFor(store, kit?.purpose ?? 'business')
  return { outcome: 'approved' as const, contentHash: newest?.contentHash ?? '', noLink: true, budgetLineId }
}

/** Approved by the second, to be handed over by the third, with every condition of the gate met. */
export async function kitToDeliver(officer: Context, decider: Context, deliverer: Context) {
  const kit = await waitingKit(officer)
  await openGate(officer, kit)
  await decideKit(decider, kit.kitId, await approvalOf(officer.store, kit.kitId))
  await assignDeliverer(officer, kit.kitId, { delivererId: deliverer.actor.id })
  return kit
}

/** Baseline, training, consent and judgement, so that only the approval is left. */
export async function openGate(officer: Context, { householdId, caregiverId }: KitFixture) {
  const { actor, store, now } = officer
  const interview = uuidv7()
  await store.write(async (tx) => {
    await tx.insert(consents).values({
      id: uuidv7(),
      householdId,
      purpose: 'caseManagement',
      obtainedFrom: 'caregiver',
      givenById: caregiverId,
      given: true,
      askedOn: '2026-05-20',
      recordedById: actor.id,
      recordedAt: now,
    })
    await tx.insert(trainings).values({
      id: uuidv7(),
      personId: caregiverId,
      topic: 'startCree',
      daysHeld: 5,
      daysAttended: 5,
      endedOn: '2026-09-01',
      recordedById: actor.id,
      recordedAt: now,
    })
    await tx.insert(interviews).values({
      id: interview,
      householdId,
      round: 'H1',
      interviewedOn: '2026-09-10',
      status: 'done',
      interviewedById: actor.id,
      recordedAt: now,
    })
    await tx.insert(surveyResponses).values({
      id: uuidv7(),
      interviewId: interview,
      instrument: 'rcsi',
      instrumentVersion: 1,
      answers: {},
      computable: true,
      score: 12,
      band: 'medium',
      missing: [],
    })
  })
  await judgeSupport(officer, householdId, {
    id: uuidv7(),
    caregiverId,
    outcome: 'safe',
    incomeControl: 'caregiver',
    caregiverPosition: 'noConcern',
    reason: 'Elle garde elle-même ses recettes.',
    judgedOn: '2026-11-10',
  })
}
