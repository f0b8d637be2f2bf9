import { and, asc, eq, inArray, not, notExists } from 'drizzle-orm'
import { households, kitLines, kits, kitTypes, kitVersions, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { daysBetween, nigerDate } from '~/domain/dates'
import { shortCode } from '~/domain/text/short-code'
import { askedForBy } from '~/server/asked-by.server'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { linkToKit } from '~/server/link-to-kit.server'
import { pendingKits } from '~/server/pending-kits.server'
import { waiverIn } from '~/domain/procurement/waiver'
import { kitChecks } from './kit-checks.server'

/** More than these are not read on one page. */
export const readTogether = 8

/** Requests that wait and were chosen to be read one below the other; each is still decided on its own page. */
export async function requestsTogether(context: Context, ids: readonly string[]) {
  const { actor, store, now } = context
  const chosen = ids.filter(isId).slice(0, readTogether)
  if (chosen.length === 0 || !mayEver(actor.role, 'kit.decide')) return []
  const db = store.query
  const today = nigerDate(now)
  const rows = await db
    .select({
      id: kits.id,
      number: kits.number,
      householdId: kits.householdId,
      caregiverId: kits.caregiverId,
      purpose: kits.purpose,
      since: kits.stateSince,
      versionId: kitVersions.id,
      version: kitVersions.number,
      total: kitVersions.total,
      reason: kitVersions.reason,
      supplier: kitVersions.supplier,
      waivedWhy: kitVersions.waivedWhy,
      waivedReason: kitVersions.waivedReason,
      contentHash: kitVersions.contentHash,
      labelFr: kitTypes.labelFr,
      labelEn: kitTypes.labelEn,
      caseNumber: households.caseNumber,
      askedByName: users.displayName,
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(households, eq(households.id, kits.householdId))
    .innerJoin(users, eq(users.id, kits.requestedById))
    .where(
      and(
        inArray(kits.id, chosen),
        eq(kits.state, 'submitted'),
        not(askedForBy(db, actor.id)),
        notExists(linkToKit(db, actor.id)),
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id))
  for (const { householdId } of rows) logAccess(context, 'household', householdId)
  const pending = await pendingKits(
    db,
    rows.map(({ id }) => id),
    today,
  )
  const [names, checks, lines] = await Promise.all([
    identitiesOf(
      store,
      rows.map(({ caregiverId }) => caregiverId),
    ),
    kitChecks(db, rows, pending, await kitThresholds(db, today), today),
    linesOf(
      db,
      rows.map(({ versionId }) => versionId),
    ),
  ])
  return rows.map(({ labelFr, labelEn, caregiverId, contentHash, versionId, since, ...row }) => ({
    id: row.id,
    number: row.number,
    caseNumber: row.caseNumber,
    version: row.version,
    total: row.total,
    reason: row.reason,
    supplier: row.supplier,
    waived: waiverIn(row),
    askedByName: row.askedByName,
    days: daysBetween(nigerDate(since), today),
    typeLabel: { fr: labelFr, en: labelEn },
    caregiverName: fullName(names.get(caregiverId)),
    code: shortCode(contentHash),
    checks: checks.get(row.id) ?? [],
    lines: lines.filter((line) => line.versionId === versionId),
  }))
}

export type RequestTogether = Awaited<ReturnType<typeof requestsTogether>>[number]

async function linesOf(db: Context['store']['query'], versionIds: string[]) {
  if (versionIds.length === 0) return []
  return await db
    .select({
      id: kitLines.id,
      versionId: kitLines.versionId,
      item: kitLines.item,
      quantity: kitLines.quantity,
      unitPrice: kitLines.unitPrice,
      unitPriceCeiling: kitLines.unitPriceCeiling,
    })
    .from(kitLines)
    .where(inArray(kitLines.versionId, versionIds))
    .orderBy(asc(kitLines.position))
}

function isId(text: string) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
