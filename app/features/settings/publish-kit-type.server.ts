import { asc, desc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kitTypeLines, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { catalogueCeilingsMoved } from '~/domain/kits/catalogue-ceilings-moved'
import { Refused } from '~/domain/refused'
import { kitTypeRefusal, type KitTypeContent } from '~/domain/settings/kit-type-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/** `code` and `seenVersion` of the type that is changed; a new type has neither. */
export type KitTypeForm = KitTypeContent & {
  id: string
  code?: string | undefined
  seenVersion?: number | undefined
}

/**
 * Publishes a kit type: a change is a new version beside the old ones, and kits that stand keep theirs. A version that
 * moves a price ceiling is only proposed, until another person has answered. A retired type that is published again is
 * asked for again. Source: docs/programme-rules.md §22
 *
 * @throws {Refused} 403 not an administrator, 404 no such type, 409 another version meanwhile or one that waits, 422
 * content that cannot be
 */
export async function publishKitType({ actor, store, now }: Context, form: KitTypeForm) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  const refusal = kitTypeRefusal(form)
  if (refusal) throw new Refused(refusal, 422)
  await store.write(async (tx) => {
    const { id, lines } = form
    const [done] = await tx.select({ id: kitTypes.id }).from(kitTypes).where(eq(kitTypes.id, id))
    if (done) return
    const { code, version, before } = await nextVersion(tx, form)
    const moved = catalogueCeilingsMoved(before, lines).length
    const standing = moved > 0 ? ('proposed' as const) : ('offered' as const)
    const type = { ...contentOf(form), id, code, version, standing, proposedById: actor.id, proposedAt: now }
    const [published] = await tx.insert(kitTypes).values(type).onConflictDoNothing().returning({ id: kitTypes.id })
    if (!published) throw new Refused('changed-meanwhile', 409)
    await tx.insert(kitTypeLines).values(
      lines.map(({ kind, ...line }, index) => ({
        ...line,
        id: uuidv7(),
        kitTypeId: id,
        position: index + 1,
        asset: kind !== 'consumable',
        livingAnimal: kind === 'animal',
      })),
    )
    const subjects = [{ kind: 'setting' as const, id }]
    const details = { code, version, lines: lines.length, ceilingsMoved: moved }
    const action = moved > 0 ? 'kitType.proposed' : 'kitType.published'
    await recordEvent(tx, { actor, now, action, subjects, details })
  })
}

function contentOf(form: KitTypeForm) {
  const { labelFr, labelEn, labelHa, purpose, measure, icon, sellsAt, trainingDays, seasonFr, seasonEn } = form
  return { labelFr, labelEn, labelHa, purpose, measure, icon, sellsAt, trainingDays, seasonFr, seasonEn }
}

async function nextVersion(tx: Db, { id, code, seenVersion }: KitTypeForm) {
  if (code === undefined) return { code: `k${id.replaceAll('-', '').slice(-10)}`, version: 1, before: [] }
  const versions = await tx.select().from(kitTypes).where(eq(kitTypes.code, code)).orderBy(desc(kitTypes.version))
  const [newest] = versions
  if (!newest) throw new Refused('not-there', 404)
  if (newest.standing === 'proposed') throw new Refused('kit-type-waits', 409)
  if (newest.version !== seenVersion) throw new Refused('changed-meanwhile', 409)
  const inForce = versions.find(({ standing }) => standing === 'offered')
  return { code, version: newest.version + 1, before: inForce ? await linesOf(tx, inForce.id) : [] }
}

async function linesOf(tx: Db, kitTypeId: string) {
  return await tx
    .select()
    .from(kitTypeLines)
    .where(eq(kitTypeLines.kitTypeId, kitTypeId))
    .orderBy(asc(kitTypeLines.position))
}
