import { desc, eq, inArray, isNull } from 'drizzle-orm'
import { settingDecisions, settingProposals, settings } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { mayEver } from '~/domain/access/rights'
import { knownSettings, settingKeys, type KnownSetting } from '~/domain/settings/known-settings'
import type { Context } from '~/server/context.server'

/** Every known setting with what it says today, what it will say, and whether a proposal waits; nothing for others. */
export async function settingList({ actor, store, now }: Context) {
  const edits = mayEver(actor.role, 'settings.edit')
  if (!edits && !mayEver(actor.role, 'ceiling.propose')) return []
  const today = nigerDate(now)
  const keys = settingKeys.filter((key) => edits || knownSettings[key].people === 'two')
  const [rows, waiting] = await Promise.all([
    store.query
      .select({ key: settings.key, value: settings.value, validFrom: settings.validFrom, version: settings.version })
      .from(settings)
      .where(inArray(settings.key, keys))
      .orderBy(desc(settings.version)),
    store.query
      .select({ key: settingProposals.key })
      .from(settingProposals)
      .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
      .where(isNull(settingDecisions.proposalId)),
  ])
  return keys.map((key) => {
    const setting: KnownSetting = knownSettings[key]
    const own = rows.filter((row) => row.key === key)
    const newest = own[0]
    return {
      key,
      setting,
      inForce: own.find(({ validFrom }) => validFrom <= today) ?? null,
      coming: newest && newest.validFrom > today ? newest : null,
      waiting: waiting.some((proposal) => proposal.key === key),
    }
  })
}

export type SettingRow = Awaited<ReturnType<typeof settingList>>[number]
