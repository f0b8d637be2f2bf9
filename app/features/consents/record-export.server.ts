import { v7 as uuidv7 } from 'uuid'
import { exportedFiles, exportedHouseholds } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

const rowsAtOnce = 500

/** A file leaves the team: which households were counted in it stays known, so that a withdrawal can be followed up. */
export async function recordExport({ actor, store, now }: Context, kind: 'outcomes', householdIds: string[]) {
  const fileId = uuidv7()
  await store.write(async (tx) => {
    await tx
      .insert(exportedFiles)
      .values({ id: fileId, kind, madeById: actor.id, madeAt: now, households: householdIds.length })
    for (let from = 0; from < householdIds.length; from += rowsAtOnce) {
      const rows = householdIds.slice(from, from + rowsAtOnce).map((householdId) => ({ fileId, householdId }))
      await tx.insert(exportedHouseholds).values(rows)
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'export.made',
      subjects: [{ kind: 'report', id: fileId }],
      details: { kind, households: householdIds.length },
    })
  })
}
