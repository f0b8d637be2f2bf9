import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import {
  budgetLines,
  committeeDecisions,
  committeeMembers,
  committees,
  kitCommitments,
  kitDecisions,
  kitLines,
  lotItems,
  lotKitLines,
  lots,
  settings,
  suppliers,
  supplierLinks,
} from '#db/schema/index'
import type { Store } from '#db/store'
import type { SettingKey } from '~/domain/settings/known-settings'
import { supplierNameKey } from '~/server/supplier-named.server'
import type { Context } from '~/server/context.server'
import type { KitEditForm } from '~/features/kits/edit-kit-lines.server'
import { requestForm, setCeiling, versionsOf, waitingKit } from './kits'
import { contextOf } from './staff'

/** A setting as it stands from 1 January 2026; each call is a newer version. */
export async function setAmount({ actor, store, now }: Context, key: SettingKey, value: number, version = 1) {
  const row = { id: uuidv7(), key, version, value, validFrom: '2026-01-01', setById: actor.id, setAt: now }
  await store.write((tx) => tx.insert(settings).values(row))
}

/** A sitting of three that approved the newest version; `recused` are positions. */
export async function approvedByCommittee(
  { actor, store, now }: Context,
  kitId: string,
  members: Context[] = [],
  recused: number[] = [],
) {
  const newest = (await versionsOf(store, kitId)).at(-1)
  const id = uuidv7()
  await store.write(async (tx) => {
    const sitting = { id, number: `C-${id}`, heldOn: '2026-11-18', place: 'Magaria' }
    await tx.insert(committees).values({ ...sitting, recordedById: actor.id, recordedAt: now })
    await tx.insert(committeeMembers).values(
      [1, 2, 3].map((position) => ({
        committeeId: id,
        position,
        name: `Membre ${position}`,
        capacity: 'Chef de quartier',
        userId: members[position - 1]?.actor.id ?? null,
      })),
    )
    await tx.insert(committeeDecisions).values({
      versionId: newest?.id ?? '',
      committeeId: id,
      outcome: 'approved',
      contentHash: newest?.contentHash ?? '',
      reason: 'Projet solide.',
      recused,
      recordedAt: now,
    })
  })
}

/** This person's own word that they are tied to a supplier, by its name. */
export async function tieToSupplier({ actor, store, now }: Context, name: string) {
  await store.write(async (tx) => {
    const [supplier] = await tx
      .select()
      .from(suppliers)
      .where(eq(suppliers.nameKey, supplierNameKey(name)))
    const link = { id: uuidv7(), userId: actor.id, supplierId: supplier?.id ?? '', reason: 'Mon frère.' }
    await tx.insert(supplierLinks).values({ ...link, declaredAt: now, standing: true })
  })
}

/** What a kit holds of its line; null when nothing was ever committed for it. */
export async function heldBy(store: Store, kitId: string) {
  const [row] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  return row ? { lineId: row.lineId, committed: row.committed, spent: row.spent } : null
}

export async function lineAt(store: Store, id: string) {
  const [line] = await store.query.select().from(budgetLines).where(eq(budgetLines.id, id))
  if (!line) throw new Error('There is no such line.')
  return { allotted: line.allotted, committed: line.committed, spent: line.spent }
}

export type Deciders = Awaited<ReturnType<typeof decidersOf>>

/** Three officers and two leads: officers up to 100 000, two approvals above 200 000, a committee above 400 000. */
export async function decidersOf(store: Store) {
  const people = {
    officer: await contextOf(store, 'officer', { displayName: 'Aïchatou' }),
    other: await contextOf(store, 'officer', { displayName: 'Moussa' }),
    third: await contextOf(store, 'officer', { displayName: 'Ousmane' }),
    lead: await contextOf(store, 'lead', { displayName: 'Mariama' }),
    lead2: await contextOf(store, 'lead', { displayName: 'Zeinabou' }),
  }
  await setCeiling(people.lead, 100_000)
  await setAmount(people.lead, 'kits.secondApprovalAbove', 200_000)
  await setAmount(people.lead, 'kits.committeeAbove', 400_000)
  return people
}

/** A request of one mill at this price, which waits for its decision. */
export function kitOf(officer: Context, unitPrice: number, supplier?: string) {
  return waitingKit(officer, {
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice }],
    ...(supplier === undefined ? {} : { supplier }),
  })
}

/** Other lines for the first version. */
export function editOf(): KitEditForm {
  return { ...requestForm('', ''), id: uuidv7(), version: 1 }
}

/** What was decided of the newest version, step by step. */
export async function decisionsOf(store: Store, kitId: string) {
  const versions = await versionsOf(store, kitId)
  return await store.query
    .select({
      step: kitDecisions.step,
      outcome: kitDecisions.outcome,
      completes: kitDecisions.completes,
      asLead: kitDecisions.asLead,
      onBehalfOfId: kitDecisions.onBehalfOfId,
      budgetLineId: kitDecisions.budgetLineId,
    })
    .from(kitDecisions)
    .where(eq(kitDecisions.versionId, versions.at(-1)?.id ?? ''))
    .orderBy(kitDecisions.step)
}

/** One lot with the first line of this kit. */
export async function putInALot({ actor, store, now }: Context, kitId: string) {
  const version = (await versionsOf(store, kitId)).at(-1)
  await store.write(async (tx) => {
    const [line] = await tx
      .select()
      .from(kitLines)
      .where(eq(kitLines.versionId, version?.id ?? ''))
    if (!line) throw new Error('The kit has no line.')
    const { itemKey, item, unit, quantity, unitPrice } = line
    const [lotId, lotItemId] = [uuidv7(), uuidv7()]
    const opened = { openedById: actor.id, openedAt: now, stateSince: now }
    await tx.insert(lots).values({ id: lotId, number: `L-${lotId}`, state: 'open', ...opened })
    const bought = { itemKey, item, unit, quantity, approvedUnitPrice: unitPrice }
    await tx.insert(lotItems).values({ id: lotItemId, lotId, position: 1, ...bought })
    await tx.insert(lotKitLines).values({ kitLineId: line.id, kitId, lotItemId, quantity })
  })
}
