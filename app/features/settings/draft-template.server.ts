import { desc, eq } from 'drizzle-orm'
import { templateVersions } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { TemplateKind } from '~/domain/settings/template-kinds'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { firstContent } from './template-content.server'
import { waitingDraft } from './waiting-draft.server'

/**
 * Begins the next version as a copy of the newest one; it changes no plan.
 *
 * @throws {Refused} 403 not an administrator, 409 a draft of this kind stands already
 */
export async function draftTemplate({ actor, store, now }: Context, form: { id: string; kind: TemplateKind }) {
  if (!mayEver(actor.role, 'template.edit')) throw new Refused('not-your-role', 403)
  const { id, kind } = form
  await store.write(async (tx) => {
    const waiting = await waitingDraft(tx, kind)
    if (waiting?.id === id) return
    if (waiting) throw new Refused('draft-stands', 409)
    const [newest] = await tx
      .select()
      .from(templateVersions)
      .where(eq(templateVersions.kind, kind))
      .orderBy(desc(templateVersions.version))
      .limit(1)
    const { content, contentHash } = newest ?? firstContent(kind)
    const version = (newest?.version ?? 1) + 1
    const made = { madeById: actor.id, madeAt: now, changedByIds: [], changedAt: now }
    const [row] = await tx
      .insert(templateVersions)
      .values({ id, kind, version, content, contentHash, ...made })
      .onConflictDoNothing()
      .returning()
    if (!row) throw new Refused('draft-stands', 409)
    const subjects = [{ kind: 'setting' as const, id }]
    await recordEvent(tx, { actor, now, action: 'template.drafted', subjects, details: { kind, version } })
  })
}
