import { eq } from 'drizzle-orm'
import { templateAdoptions, templateVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'

/** @throws {Refused} 404 no such version, 409 it is in force and changes no more */
export async function draftToChange(tx: Db, id: string) {
  const [row] = await tx
    .select({ draft: templateVersions, adopted: templateAdoptions.templateId })
    .from(templateVersions)
    .leftJoin(templateAdoptions, eq(templateAdoptions.templateId, templateVersions.id))
    .where(eq(templateVersions.id, id))
  if (!row) throw new Refused('not-there', 404)
  if (row.adopted) throw new Refused('template-adopted', 409)
  return row.draft
}
