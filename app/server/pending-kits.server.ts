import { and, eq, inArray, isNull } from 'drizzle-orm'
import {
  committeeDecisions,
  committees,
  declaredLinks,
  kitDecisions,
  kits,
  kitVersions,
  kitVoids,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { PendingKit } from '~/domain/kits/kit-decision'
import { askedByIds } from './asked-by.server'
import { askedTogether, type CountedKit } from './asked-together.server'
import { tiesToSuppliers } from './supplier-links.server'

/** A request that waits, with the others of its household that are measured together with it. */
type PendingTogether = PendingKit & { together: CountedKit[] }

/** Requests as the rule of deciding reads them on a day, by id. */
export async function pendingKits(db: Db, kitIds: string[], today: CivilDate): Promise<Map<string, PendingTogether>> {
  if (kitIds.length === 0) return new Map()
  const rows = await db
    .select({ kit: kits, version: kitVersions })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(inArray(kits.id, kitIds))
  const versionIds = rows.map(({ version }) => version.id)
  const versions = await makersOf(db, kitIds)
  const approvals = await approvalsOf(db, versionIds)
  const heard = await heardByCommittee(db, versionIds)
  const counted = await askedTogether(
    db,
    rows.map(({ kit }) => kit),
    today,
  )
  const tied = await tiedPeople(
    db,
    rows.map(({ kit }) => kit.householdId),
    rows.flatMap(({ version }) => (version.supplierId === null ? [] : [version.supplierId])),
  )
  return new Map(
    rows.map(({ kit, version }) => {
      const together = counted.get(kit.id) ?? []
      return [
        kit.id,
        {
          requestedById: kit.requestedById,
          madeByIds: askedByIds({ kit, versions: versions.filter(({ kitId }) => kitId === kit.id) }),
          submitted: kit.state === 'submitted',
          contentHash: version.contentHash,
          cost: together.reduce((sum, { total }) => sum + total, version.total),
          together,
          purpose: kit.purpose,
          linkedPeople: tied.flatMap(({ of, userId }) =>
            of === kit.householdId || of === version.supplierId ? [userId] : [],
          ),
          approvals: approvals.filter(({ versionId }) => versionId === version.id),
          ...committeeOf(version, heard),
        },
      ]
    }),
  )
}

/** One request that is known to be there. */
export async function pendingKit(db: Db, kitId: string, today: CivilDate): Promise<PendingTogether> {
  const pending = (await pendingKits(db, [kitId], today)).get(kitId)
  if (!pending) throw new Error('A kit that is not there was to be decided.')
  return pending
}

async function makersOf(db: Db, kitIds: string[]) {
  const { kitId, createdById, submittedById } = kitVersions
  return await db.select({ kitId, createdById, submittedById }).from(kitVersions).where(inArray(kitId, kitIds))
}

async function approvalsOf(db: Db, versionIds: string[]) {
  return await db
    .select({
      versionId: kitDecisions.versionId,
      byId: kitDecisions.decidedById,
      onBehalfOfId: kitDecisions.onBehalfOfId,
      asLead: kitDecisions.asLead,
    })
    .from(kitDecisions)
    .leftJoin(kitVoids, eq(kitVoids.decisionId, kitDecisions.id))
    .where(
      and(
        inArray(kitDecisions.versionId, versionIds),
        eq(kitDecisions.outcome, 'approved'),
        isNull(kitVoids.decisionId),
      ),
    )
}

async function heardByCommittee(db: Db, versionIds: string[]) {
  return await db
    .select({
      versionId: committeeDecisions.versionId,
      contentHash: committeeDecisions.contentHash,
      recordedById: committees.recordedById,
    })
    .from(committeeDecisions)
    .innerJoin(committees, eq(committees.id, committeeDecisions.committeeId))
    .where(and(inArray(committeeDecisions.versionId, versionIds), eq(committeeDecisions.outcome, 'approved')))
}

function committeeOf(
  version: { id: string; contentHash: string },
  heard: Awaited<ReturnType<typeof heardByCommittee>>,
): Pick<PendingKit, 'committeeApproved' | 'committeeRecordedById'> {
  const approved = heard.find(
    ({ versionId, contentHash }) => versionId === version.id && contentHash === version.contentHash,
  )
  return { committeeApproved: approved !== undefined, committeeRecordedById: approved?.recordedById ?? null }
}

/** Who said that they are tied to a family or a supplier; `of` is the one or the other. */
async function tiedPeople(db: Db, householdIds: string[], supplierIds: string[]) {
  const toFamilies = await db
    .select({ of: declaredLinks.householdId, userId: declaredLinks.userId })
    .from(declaredLinks)
    .where(and(inArray(declaredLinks.householdId, householdIds), eq(declaredLinks.standing, true)))
  return [...toFamilies, ...(await tiesToSuppliers(db, supplierIds))]
}
