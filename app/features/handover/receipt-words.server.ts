import { and, inArray } from 'drizzle-orm'
import { households, kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import type { KitDeliveryRecord, KitRecord } from '~/server/kit-record.server'
import { approvalsOf } from '~/server/kit-standing'
import { linksOfHandovers } from '~/server/links-of-handovers.server'
import { picturesOf } from '~/server/pictures-of.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'

type Handed = { record: KitRecord; delivery: KitDeliveryRecord }

/** What receipts say of people, cases, pictures and links, by one reading. */
export async function wordsOf(context: Context, handed: readonly Handed[]) {
  const { actor, store } = context
  const db = store.query
  const of = handed.map(({ record: { kit } }) => kit)
  const [cases, open, names, staff, pictures, links] = await Promise.all([
    db
      .select({ id: households.id, number: households.caseNumber })
      .from(households)
      .where(
        inArray(
          households.id,
          of.map(({ householdId }) => householdId),
        ),
      ),
    db
      .select({ id: kits.id })
      .from(kits)
      .where(
        and(
          inArray(
            kits.id,
            of.map(({ id }) => id),
          ),
          visibleKits(db, actor),
        ),
      ),
    identitiesOf(
      store,
      of.flatMap(({ caregiverId, childId }) => (childId === null ? [caregiverId] : [caregiverId, childId])),
    ),
    staffNames(
      db,
      handed.flatMap(({ record, delivery }) => [delivery.deliveredById, approverOf(record) ?? delivery.deliveredById]),
    ),
    picturesOf(
      db,
      handed.map(({ delivery: { id, issueId } }) => issueId ?? id),
    ),
    linksOfHandovers(
      context,
      handed.map(({ delivery: { kitId, recordedAt } }) => ({ kitId, recordedAt })),
    ),
  ])
  return {
    ...{ names, staff, pictures, links },
    cases: new Map(cases.map(({ id, number }) => [id, number])),
    open: new Set(open.map(({ id }) => id)),
  }
}

/** Who gave the last approval in force. */
export function approverOf(record: KitRecord) {
  return approvalsOf(record).at(-1)?.decidedById
}

export type ReceiptWords = Awaited<ReturnType<typeof wordsOf>>
