import { desc, eq } from 'drizzle-orm'
import { settings } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { ceilingRefusal } from '~/domain/staff/ceiling-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

const KEY = 'officerKitCeiling'

export type CeilingForm = {
  id: string
  /** The last version the person saw; 0 before the first. */
  version: number
  /** Whole XOF, inclusive. */
  francs: number
  validFrom: CivilDate
}

/** @throws {Refused} 403 not an administrator, 409 another was set meanwhile, 422 a day that has passed */
export async function setOfficerCeiling({ actor, store, now }: Context, form: CeilingForm) {
  const refusal = ceilingRefusal(actor, form.validFrom, nigerDate(now))
  if (refusal) throw new Refused(refusal, refusal === 'not-your-role' ? 403 : 422)
  await store.write(async (tx) => {
    const { id, francs, validFrom } = form
    const [last] = await tx
      .select()
      .from(settings)
      .where(eq(settings.key, KEY))
      .orderBy(desc(settings.version))
      .limit(1)
    if (last?.id === id) return
    if ((last?.version ?? 0) !== form.version) throw new Refused('changed-meanwhile', 409)

    const version = form.version + 1
    const [set] = await tx
      .insert(settings)
      .values({ id, key: KEY, version, value: francs, validFrom, setById: actor.id, setAt: now })
      .onConflictDoNothing()
      .returning({ id: settings.id })
    if (!set) throw new Refused('changed-meanwhile', 409)
    const details = { francs, validFrom, version, before: last === undefined ? null : Number(last.value) }
    await recordEvent(tx, { actor, now, action: `setting.${KEY}`, subjects: [{ kind: 'setting', id }], details })
  })
}
