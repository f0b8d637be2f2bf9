import { desc, eq } from 'drizzle-orm'
import { kitTypeRetirements, kitTypes } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/**
 * A kit type is asked for no more, until it is published again; kits that stand keep it.
 *
 * @throws {Refused} 403 not an administrator, 404 no such version, 409 a newer version stands
 */
export async function retireKitType({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [type] = await tx.select().from(kitTypes).where(eq(kitTypes.id, id))
    if (!type) throw new Refused('not-there', 404)
    const ofCode = eq(kitTypes.code, type.code)
    const [newest] = await tx.select().from(kitTypes).where(ofCode).orderBy(desc(kitTypes.version)).limit(1)
    if (newest?.id !== id) throw new Refused('changed-meanwhile', 409)
    const row = { kitTypeId: id, retiredById: actor.id, retiredAt: now }
    const [retired] = await tx.insert(kitTypeRetirements).values(row).onConflictDoNothing().returning()
    if (!retired) return
    const details = { code: type.code, version: type.version }
    await recordEvent(tx, { actor, now, action: 'kitType.retired', subjects: [{ kind: 'setting', id }], details })
  })
}
