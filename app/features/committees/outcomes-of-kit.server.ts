import { desc, eq } from 'drizzle-orm'
import { committeeDecisions, committees, kitVersions } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { shortCode } from '~/domain/text/short-code'
import type { Context } from '~/server/context.server'

/** What committees decided of a kit that this actor reads, the newest version first. */
export async function committeeOutcomes({ actor, store }: Context, kitId: string) {
  const rows = await store.query
    .select({ decision: committeeDecisions, sitting: committees, version: kitVersions.number })
    .from(committeeDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, committeeDecisions.versionId))
    .innerJoin(committees, eq(committees.id, committeeDecisions.committeeId))
    .where(eq(kitVersions.kitId, kitId))
    .orderBy(desc(kitVersions.number))
  const readsMinutes = mayEver(actor.role, 'committee.read')
  return rows.map(({ decision: { versionId, outcome, reason, contentHash }, sitting, version }) => ({
    ...{ key: versionId, version, outcome, reason, code: shortCode(contentHash) },
    ...{ number: sitting.number, heldOn: sitting.heldOn },
    href: readsMinutes ? `/committees/${sitting.id}` : null,
  }))
}
