import { desc, eq } from 'drizzle-orm'
import { settingDecisions, settingProposals, settings, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { knownSetting } from '~/domain/settings/known-settings'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { staffNames } from '~/server/staff-names.server'

/**
 * One setting: what holds today, every version there was, and the proposals for it; null where it is not for this
 * actor, who without the right to edit settings sees those that two people set.
 */
export async function settingPage({ actor, store, now }: Context, key: string) {
  const known = knownSetting(key)
  const edits = mayEver(actor.role, 'settings.edit')
  if (!known || (!edits && !(known.people === 'two' && mayEver(actor.role, 'ceiling.propose')))) return null
  const db = store.query
  const today = nigerDate(now)
  const [inForce, versions, proposed] = await Promise.all([
    settingInForce(db, key, today),
    db
      .select({
        version: settings.version,
        value: settings.value,
        validFrom: settings.validFrom,
        setBy: users.displayName,
        setAt: settings.setAt,
        proposedById: settingProposals.proposedById,
      })
      .from(settings)
      .innerJoin(users, eq(users.id, settings.setById))
      .leftJoin(settingProposals, eq(settingProposals.id, settings.id))
      .where(eq(settings.key, key))
      .orderBy(desc(settings.version))
      .limit(100),
    db
      .select({ proposal: settingProposals, decision: settingDecisions })
      .from(settingProposals)
      .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
      .where(eq(settingProposals.key, key))
      .orderBy(desc(settingProposals.proposedAt), desc(settingProposals.id))
      .limit(50),
  ])
  const names = await staffNames(
    db,
    proposed.flatMap(({ proposal, decision }) => [proposal.proposedById, decision?.decidedById ?? '']),
  )
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  const proposals = proposed.map(
    ({ proposal: { id, value, validFrom, reason, proposedById, proposedAt }, decision }) => ({
      id,
      value,
      validFrom,
      reason,
      proposedBy: nameOf(proposedById) ?? '',
      proposedAt,
      own: proposedById === actor.id,
      outcome: decision?.outcome ?? null,
      decidedBy: nameOf(decision?.decidedById),
      decidedWhy: decision?.reason ?? null,
    }),
  )
  return {
    setting: known,
    today,
    inForce,
    version: versions[0]?.version ?? 0,
    versions: versions.map(({ proposedById, ...row }) => ({ ...row, proposedBy: nameOf(proposedById) })),
    waiting: proposals.find(({ outcome }) => outcome === null) ?? null,
    answered: proposals.filter(({ outcome }) => outcome !== null && outcome !== 'confirmed'),
    mayDecide: mayEver(actor.role, 'ceiling.set'),
  }
}

export type SettingPage = NonNullable<Awaited<ReturnType<typeof settingPage>>>
