import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { settingDecisions, settingProposals, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { knownSetting } from '~/domain/settings/known-settings'
import { translator } from '~/i18n/translator'
import type { Context } from '~/server/context.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Values that somebody else proposed, for an administrator. */
export async function waitingSettings({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'ceiling.set') || asked.above !== null) return { items: [], until: null }
  const rows = await store.query
    .select({
      id: settingProposals.id,
      key: settingProposals.key,
      since: settingProposals.proposedAt,
      askedByName: users.displayName,
    })
    .from(settingProposals)
    .innerJoin(users, eq(users.id, settingProposals.proposedById))
    .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
    .where(
      and(
        isNull(settingDecisions.proposalId),
        within(settingProposals.proposedAt, settingProposals.id, asked),
        ne(settingProposals.proposedById, actor.id),
      ),
    )
    .orderBy(asc(settingProposals.proposedAt), asc(settingProposals.id))
    .limit(asked.limit + 1)
  const items = rows.slice(0, asked.limit).flatMap(({ id, key, since, askedByName }) => {
    const setting = knownSetting(key)
    if (!setting) return []
    const name = `adm.setting.${setting.key}` as const
    return [
      {
        ...{ kind: 'setting' as const, id, since, amount: null, askedByName, checks: [] },
        href: `/settings/proposals/${id}/decision`,
        subject: { fr: translator('fr')(name), en: translator('en')(name) },
        detail: '',
      },
    ]
  })
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
