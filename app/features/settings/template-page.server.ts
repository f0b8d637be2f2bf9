import { desc, eq } from 'drizzle-orm'
import { templateAdoptions, templateTrials, templateVersions, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { authorsOf } from '~/domain/settings/template-refusal'
import { templateKinds } from '~/domain/settings/template-kinds'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { firstContent, linkRowsOf, milestoneRows } from './template-content.server'

/** One version with its numbers, who tried it and what may be done with it; null when there is none for this actor. */
export async function templatePage({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'template.read')) return null
  const first = templateKinds.find((kind) => id === `${kind}-1`)
  if (first)
    return {
      ...plain,
      ...rowsOf(first, firstContent(first).content),
      id,
      version: 1,
      today: nigerDate(now),
    }
  const db = store.query
  const [[row], trials] = await Promise.all([
    db
      .select({ template: templateVersions, adoption: templateAdoptions })
      .from(templateVersions)
      .leftJoin(templateAdoptions, eq(templateAdoptions.templateId, templateVersions.id))
      .where(eq(templateVersions.id, id)),
    db
      .select({ trial: templateTrials, by: users.displayName })
      .from(templateTrials)
      .innerJoin(users, eq(users.id, templateTrials.triedById))
      .where(eq(templateTrials.templateId, id))
      .orderBy(desc(templateTrials.triedAt), desc(templateTrials.id))
      .limit(50),
  ])
  if (!row) return null
  const { template, adoption } = row
  const names = await staffNames(db, [adoption?.adoptedById ?? ''])
  const isDraft = adoption === null
  const tried = trials.map(({ trial, by }) => ({
    id: trial.id,
    triedOn: trial.triedOn,
    verdict: trial.verdict,
    remark: trial.remark,
    by,
    at: trial.triedAt,
    /** Of these very numbers, not of an earlier form of the draft. */
    ofThese: trial.contentHash === template.contentHash,
  }))
  return {
    ...rowsOf(template.kind, template.content),
    id,
    version: template.version,
    today: nigerDate(now),
    isDraft,
    seen: template.contentHash,
    validFrom: adoption?.validFrom ?? null,
    adoptedBy: names.get(adoption?.adoptedById ?? '') ?? null,
    trials: tried,
    mayEdit: isDraft && mayEver(actor.role, 'template.edit'),
    mayAdopt: isDraft && mayEver(actor.role, 'template.adopt') && !authorsOf(template).includes(actor.id),
    isTried: tried.some(({ ofThese, verdict }) => ofThese && verdict === 'fits'),
  }
}

export type TemplatePage = NonNullable<Awaited<ReturnType<typeof templatePage>>>

const plain = {
  isDraft: false,
  seen: '',
  validFrom: null,
  adoptedBy: null,
  trials: [],
  mayEdit: false,
  mayAdopt: false,
  isTried: false,
}

function rowsOf(kind: (typeof templateKinds)[number], content: string) {
  return {
    kind,
    milestones: kind === 'milestones' ? milestoneRows(content) : [],
    links: kind === 'links' ? linkRowsOf(content) : [],
  }
}
