import { and, eq } from 'drizzle-orm'
import { households, templateTrials } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { draftToChange } from './draft-to-change.server'

export type TrialForm = {
  id: string
  /** The content that was tried. */
  seen: string
  verdict: 'fits' | 'doesNotFit'
  remark?: string | undefined
}

/**
 * Notes that somebody saw what a draft would do: to the example, or to a household they may read. The household is not
 * kept with it: it was only looked at.
 *
 * @throws {Refused} 403 not theirs to try, 404 no such draft or household, 409 in force, or changed since it was tried
 */
export async function tryTemplate(
  { actor, store, now }: Context,
  templateId: string,
  form: TrialForm & { householdId?: string | undefined },
) {
  const { id, verdict, remark = null, householdId } = form
  const right = householdId === undefined ? 'template.read' : 'template.try'
  if (!mayEver(actor.role, right)) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const draft = await draftToChange(tx, templateId)
    if (householdId !== undefined) {
      const visible = and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'template.try'))
      const [household] = await tx.select({ id: households.id }).from(households).where(visible)
      if (!household) throw new Refused('not-there', 404)
    }
    if (draft.contentHash !== form.seen) throw new Refused('changed-meanwhile', 409)
    const triedOn = householdId === undefined ? ('example' as const) : ('household' as const)
    const trial = { id, templateId, contentHash: form.seen, triedOn, verdict, remark }
    const [noted] = await tx
      .insert(templateTrials)
      .values({ ...trial, triedById: actor.id, triedAt: now })
      .onConflictDoNothing()
      .returning({ id: templateTrials.id })
    if (!noted) return
    const { kind, version } = draft
    await recordEvent(tx, {
      actor,
      now,
      action: 'template.tried',
      subjects: [{ kind: 'setting', id: templateId }],
      details: { kind, version, triedOn, verdict },
    })
  })
}
