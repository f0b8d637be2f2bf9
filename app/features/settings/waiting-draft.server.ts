import { and, eq, isNull } from 'drizzle-orm'
import { templateAdoptions, templateVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import type { TemplateKind } from '~/domain/settings/template-kinds'

/** The version of a kind that nobody has put in force; one at most. */
export async function waitingDraft(db: Db, kind: TemplateKind) {
  const [draft] = await db
    .select({ id: templateVersions.id, version: templateVersions.version })
    .from(templateVersions)
    .leftJoin(templateAdoptions, eq(templateAdoptions.templateId, templateVersions.id))
    .where(and(eq(templateVersions.kind, kind), isNull(templateAdoptions.templateId)))
    .limit(1)
  return draft ?? null
}
