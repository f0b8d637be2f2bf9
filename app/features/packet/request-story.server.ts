import { and, asc, eq, inArray } from 'drizzle-orm'
import {
  committeeDecisions,
  committeeMembers,
  committees,
  delegations,
  kitCancellations,
  kitDecisions,
  kitLines,
  type kits,
  kitTypeLines,
  kitTypes,
  kitVersions,
  kitVoids,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { kitContentText } from '~/domain/kits/kit-content'
import type { CanonicalValue } from '~/domain/text/canonical-json'
import { recordOf, recordsOf } from './story-record.server'
import { Withheld, type StoryRecord, type StoryValue } from './withheld'

type Kit = typeof kits.$inferSelect

/** What was asked for, version by version, and who decided what. */
export async function requestStory(db: Db, kit: Kit) {
  const [type] = await db.select().from(kitTypes).where(eq(kitTypes.id, kit.kitTypeId))
  if (!type) throw new Error('A kit has lost its type.')
  const versions = await db
    .select()
    .from(kitVersions)
    .where(eq(kitVersions.kitId, kit.id))
    .orderBy(asc(kitVersions.number))
  const versionIds = versions.map(({ id }) => id)
  const lines = await db
    .select()
    .from(kitLines)
    .where(inArray(kitLines.versionId, versionIds))
    .orderBy(asc(kitLines.versionId), asc(kitLines.position))
  const known = await catalogueItems(db, type.id)
  const cancellations = await db.select().from(kitCancellations).where(eq(kitCancellations.kitId, kit.id))
  return {
    type: { code: type.code, version: type.version, labelFr: type.labelFr, labelEn: type.labelEn },
    versions: versions.map((version): StoryRecord => {
      const own = lines.filter(({ versionId }) => versionId === version.id)
      const text = kitContentText({ ...kit, ...version, lines: own, kitType: type.code, kitTypeVersion: type.version })
      return {
        ...recordOf(kitVersions, version),
        content: withheldContent(JSON.parse(text) as Content, known),
        lines: own.map((line) => ({
          ...recordOf(kitLines, line),
          item: known.has(line.item) ? line.item : new Withheld(line.item),
        })),
      }
    }),
    decisions: await decisionStory(db, versionIds),
    committees: await committeeStory(db, versionIds),
    cancellations: recordsOf(kitCancellations, cancellations),
  }
}

type Content = {
  supplier: string
  lines: { item: string; [key: string]: CanonicalValue }[]
  [key: string]: CanonicalValue
}

/** The very text that was hashed, with its names withheld: opened, it gives the content hash again. */
function withheldContent(content: Content, known: ReadonlySet<string>): StoryValue {
  const salt = content['salt']
  return {
    ...content,
    supplier: content.supplier === '' ? '' : new Withheld(content.supplier),
    ...(salt === undefined ? {} : { salt: new Withheld(salt) }),
    lines: content.lines.map((line) => ({ ...line, item: known.has(line.item) ? line.item : new Withheld(line.item) })),
  }
}

/** Words of the programme's own catalogue name nobody. */
async function catalogueItems(db: Db, kitTypeId: string) {
  const lines = await db.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, kitTypeId))
  return new Set(lines.flatMap(({ itemFr, itemEn, itemHa }) => [itemFr, itemEn, itemHa ?? itemFr]))
}

async function decisionStory(db: Db, versionIds: string[]) {
  const rows = await db
    .select({ decision: kitDecisions, voided: kitVoids })
    .from(kitDecisions)
    .leftJoin(kitVoids, eq(kitVoids.decisionId, kitDecisions.id))
    .where(inArray(kitDecisions.versionId, versionIds))
    .orderBy(asc(kitDecisions.decidedAt), asc(kitDecisions.step))
  const stoodFor = rows.flatMap(({ decision }) => decision.onBehalfOfId ?? [])
  const given = await db
    .select()
    .from(delegations)
    .where(
      and(
        inArray(delegations.fromUserId, stoodFor.length > 0 ? stoodFor : ['']),
        inArray(delegations.toUserId, [...rows.map(({ decision }) => decision.decidedById), '']),
      ),
    )
    .orderBy(asc(delegations.id))
  return rows.map(({ decision, voided }): StoryRecord => ({
    ...recordOf(kitDecisions, decision),
    voided: voided && recordOf(kitVoids, voided),
    delegations: recordsOf(
      delegations,
      given.filter(
        ({ fromUserId, toUserId }) => fromUserId === decision.onBehalfOfId && toUserId === decision.decidedById,
      ),
    ),
  }))
}

async function committeeStory(db: Db, versionIds: string[]) {
  const rows = await db
    .select({ decision: committeeDecisions, sitting: committees })
    .from(committeeDecisions)
    .innerJoin(committees, eq(committees.id, committeeDecisions.committeeId))
    .where(inArray(committeeDecisions.versionId, versionIds))
    .orderBy(asc(committeeDecisions.recordedAt), asc(committeeDecisions.versionId))
  const sittings = rows.map(({ sitting }) => sitting.id)
  const members = await db
    .select()
    .from(committeeMembers)
    .where(inArray(committeeMembers.committeeId, sittings.length > 0 ? sittings : ['']))
    .orderBy(asc(committeeMembers.committeeId), asc(committeeMembers.position))
  return rows.map(({ decision, sitting }): StoryRecord => ({
    ...recordOf(committeeDecisions, decision),
    sitting: recordOf(committees, sitting),
    members: recordsOf(
      committeeMembers,
      members.filter(({ committeeId }) => committeeId === sitting.id),
    ),
  }))
}
