import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import {
  budgetLines,
  committeeDecisions,
  committeeMembers,
  committees,
  kitCommitments,
  settings,
  suppliers,
  supplierLinks,
} from '#db/schema/index'
import type { Store } from '#db/store'
import type { SettingKey } from '~/domain/settings/known-settings'
import { supplierNameKey } from '~/server/supplier-named.server'
import type { Context } from '~/server/context.server'
import { versionsOf } from './kits'

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
    const [supplier] = await tx.select().from(suppliers).where(eq(suppliers.nameKey, supplierNameKey(name)))
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
