import { and, eq } from 'drizzle-orm'
import { templateVersions } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import { linkNumbersRefusal, type LinkNumbers } from '~/domain/settings/link-numbers'
import type { MilestoneNumbers } from '~/domain/settings/milestone-numbers'
import { numbersRefusal } from '~/domain/settings/milestone-numbers-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { draftToChange } from './draft-to-change.server'
import { templateContent } from './template-content.server'

/** `seen`: the content's hash that the person had before them. */
export type DraftForm =
  | { kind: 'milestones'; seen: string; rows: readonly MilestoneNumbers[] }
  | { kind: 'links'; seen: string; rows: readonly LinkNumbers[] }

/**
 * Changes the numbers of a draft; who tried it before has to try it again, and who changed it cannot put it in force.
 *
 * @throws {Refused} 403 not an administrator, 404 no such draft, 409 in force or changed since, 422 numbers that cannot be
 */
export async function changeDraft({ actor, store, now }: Context, id: string, form: DraftForm) {
  if (!mayEver(actor.role, 'template.edit')) throw new Refused('not-your-role', 403)
  refuseWrongNumbers(form)
  const written = templateContent(form.rows)
  await store.write(async (tx) => {
    const draft = await draftToChange(tx, id)
    if (draft.kind !== form.kind) throw new Refused('not-there', 404)
    if (draft.contentHash === written.contentHash) return
    if (draft.contentHash !== form.seen) throw new Refused('changed-meanwhile', 409)
    const changedByIds = [...new Set([...draft.changedByIds, actor.id])]
    await tx
      .update(templateVersions)
      .set({ ...written, changedByIds, changedAt: now })
      .where(and(eq(templateVersions.id, id), eq(templateVersions.contentHash, form.seen)))
    const { kind, version } = draft
    const details = { kind, version, hash: written.contentHash }
    await recordEvent(tx, { actor, now, action: 'template.changed', subjects: [{ kind: 'setting', id }], details })
  })
}

function refuseWrongNumbers(form: DraftForm) {
  if (form.kind === 'milestones') {
    const wrong = numbersRefusal(form.rows)
    if (wrong) throw new Refused(wrong.reason, 422, { code: wrong.code, before: wrong.before ?? '' })
    return
  }
  const wrong = linkNumbersRefusal(form.rows)
  if (wrong) throw new Refused(wrong.reason, 422, { key: wrong.key })
}
