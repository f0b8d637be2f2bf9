import { and, desc, eq, lte } from 'drizzle-orm'
import { templateAdoptions, templateVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { defaultLinks } from '~/domain/links/default-links'
import type { Link } from '~/domain/links/link'
import { milestoneTemplate1, type MilestoneTemplate } from '~/domain/plans/milestone-template'
import { linksWith, type LinkNumbers } from '~/domain/settings/link-numbers'
import { templateWith, type MilestoneNumbers } from '~/domain/settings/milestone-numbers'
import type { TemplateKind } from '~/domain/settings/template-kinds'

/**
 * The milestones as the version of a plan has them; version 1 stands in the code, later ones never change once adopted.
 *
 * @throws {RangeError} a version that nobody adopted
 */
export async function templateOfVersion(db: Db, version: number): Promise<MilestoneTemplate> {
  if (version === milestoneTemplate1.version) return milestoneTemplate1
  const template = (await templatesByVersion(db)).get(version)
  if (!template) throw new RangeError(`no template ${version} was adopted`)
  return template
}

/** The milestones that a new plan takes on a day. */
export async function templateInForce(db: Db, today: CivilDate): Promise<MilestoneTemplate> {
  const [row] = await adopted(db, 'milestones', today)
  return row ? milestonesOf(row) : milestoneTemplate1
}

/** Every version that a plan can have. */
export async function templatesByVersion(db: Db): Promise<Map<number, MilestoneTemplate>> {
  const rows = await adopted(db, 'milestones')
  return new Map([milestoneTemplate1, ...rows.map(milestonesOf)].map((template) => [template.version, template]))
}

/** The links by which outcomes are read on a day. */
export async function linksInForce(db: Db, today: CivilDate): Promise<readonly Link[]> {
  const [row] = await adopted(db, 'links', today)
  return row ? linksWith(row.version, JSON.parse(row.content) as LinkNumbers[]) : defaultLinks
}

type Adopted = { version: number; content: string; validFrom: CivilDate }

/** The newest first. */
function adopted(db: Db, kind: TemplateKind, by?: CivilDate): Promise<Adopted[]> {
  return db
    .select({
      version: templateVersions.version,
      content: templateVersions.content,
      validFrom: templateAdoptions.validFrom,
    })
    .from(templateVersions)
    .innerJoin(templateAdoptions, eq(templateAdoptions.templateId, templateVersions.id))
    .where(and(eq(templateVersions.kind, kind), by === undefined ? undefined : lte(templateAdoptions.validFrom, by)))
    .orderBy(desc(templateVersions.version))
}

function milestonesOf({ content, ...row }: Adopted): MilestoneTemplate {
  return templateWith(row, JSON.parse(content) as MilestoneNumbers[])
}
