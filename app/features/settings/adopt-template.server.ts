import { and, desc, eq } from 'drizzle-orm'
import { templateAdoptions, templateTrials, templateVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { adoptionRefusal, authorsOf } from '~/domain/settings/template-refusal'
import type { TemplateKind } from '~/domain/settings/template-kinds'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'

/**
 * Puts a version in force from a day on: new plans and revisions take it, plans that stand keep theirs.
 *
 * @throws {Refused} 403 a rule says no, 404 no such version, 409 adopted or changed meanwhile, 422 a day that has passed or
 *   comes before the day of a version that is coming
 */
export async function adoptTemplate(
  { actor, store, now }: Context,
  id: string,
  form: { seen: string; validFrom: CivilDate },
) {
  await store.write(async (tx) => {
    const [row] = await tx
      .select({ draft: templateVersions, adoption: templateAdoptions })
      .from(templateVersions)
      .leftJoin(templateAdoptions, eq(templateAdoptions.templateId, templateVersions.id))
      .where(eq(templateVersions.id, id))
    if (!row) throw new Refused('not-there', 404)
    const { draft, adoption } = row
    if (adoption?.adoptedById === actor.id && adoption.validFrom === form.validFrom) return
    const [fits] = await tx
      .select({ id: templateTrials.id })
      .from(templateTrials)
      .where(
        and(
          eq(templateTrials.templateId, id),
          eq(templateTrials.contentHash, draft.contentHash),
          eq(templateTrials.verdict, 'fits'),
        ),
      )
      .limit(1)
    const standing = { authorIds: authorsOf(draft), adopted: adoption !== null, fits: fits !== undefined }
    const refusal = adoptionRefusal(actor, standing, form.validFrom, nigerDate(now), await latestFrom(tx, draft.kind))
    if (refusal) throw new Refused(refusal, statusOf[refusal])
    await mustBeOtherHands(tx, actor, standing.authorIds, 'template.adopt')
    if (draft.contentHash !== form.seen) throw new Refused('changed-meanwhile', 409)

    const { kind, version } = draft
    const { validFrom } = form
    await tx.insert(templateAdoptions).values({ templateId: id, validFrom, adoptedById: actor.id, adoptedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'template.adopted',
      subjects: [{ kind: 'setting', id }],
      details: { kind, version, validFrom, authorIds: standing.authorIds },
    })
  })
}

async function latestFrom(tx: Db, kind: TemplateKind) {
  const [latest] = await tx
    .select({ validFrom: templateAdoptions.validFrom })
    .from(templateAdoptions)
    .innerJoin(templateVersions, eq(templateVersions.id, templateAdoptions.templateId))
    .where(eq(templateVersions.kind, kind))
    .orderBy(desc(templateAdoptions.validFrom))
    .limit(1)
  return latest?.validFrom ?? null
}

const statusOf = {
  'not-your-role': 403,
  'own-template': 403,
  'not-tried-yet': 409,
  'template-adopted': 409,
  'template-past': 422,
  'template-before-coming': 422,
} as const
