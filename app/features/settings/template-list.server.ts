import { desc, eq } from 'drizzle-orm'
import { templateAdoptions, templateVersions } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { templateKinds } from '~/domain/settings/template-kinds'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'

export type TemplateState = 'draft' | 'coming' | 'inForce' | 'past'

/** Every version of the milestones and of the links, the newest first; version 1 came with Komawa. */
export async function templateList({ actor, store, now }: Context) {
  if (!mayEver(actor.role, 'template.read')) return null
  const today = nigerDate(now)
  const rows = await store.query
    .select({ version: templateVersions, adoption: templateAdoptions })
    .from(templateVersions)
    .leftJoin(templateAdoptions, eq(templateAdoptions.templateId, templateVersions.id))
    .orderBy(desc(templateVersions.version))
    .limit(200)
  const names = await staffNames(
    store.query,
    rows.flatMap(({ version, adoption }) => [version.madeById, adoption?.adoptedById ?? '']),
  )
  return templateKinds.map((kind) => {
    const own = rows.filter(({ version }) => version.kind === kind)
    const inForce = own.find(({ adoption }) => adoption !== null && adoption.validFrom <= today)
    const versions = own.map(({ version: { id, version, madeById }, adoption }) => ({
      id,
      version,
      madeBy: names.get(madeById) ?? null,
      validFrom: adoption?.validFrom ?? null,
      adoptedBy: names.get(adoption?.adoptedById ?? '') ?? null,
      state: stateOf(adoption?.validFrom ?? null, today, inForce?.version.id === id),
    }))
    const first = { id: `${kind}-1`, version: 1, madeBy: null, validFrom: null, adoptedBy: null }
    return {
      kind,
      mayDraft: mayEver(actor.role, 'template.edit') && !versions.some(({ state }) => state === 'draft'),
      versions: [...versions, { ...first, state: inForce ? ('past' as const) : ('inForce' as const) }],
    }
  })
}

function stateOf(validFrom: string | null, today: string, isInForce: boolean): TemplateState {
  if (validFrom === null) return 'draft'
  if (isInForce) return 'inForce'
  return validFrom > today ? 'coming' : 'past'
}
