import { and, eq, isNull } from 'drizzle-orm'
import { settingDecisions, settingProposals } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { knownSetting, settingValue } from '~/domain/settings/known-settings'
import { proposalRefusal } from '~/domain/settings/setting-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { rangeOf, type ValueForm } from './set-value.server'
import { newestVersion } from './write-setting.server'

/**
 * Proposes a value that another person confirms; nothing changes until then.
 *
 * @throws {Refused} 403 not a proposer, 404 no such setting of two people, 409 one waits already, another was set or
 * other content under the same id, 422
 */
export async function proposeSetting(
  { actor, store, now }: Context,
  key: string,
  form: ValueForm & { reason: string },
) {
  const setting = knownSetting(key)
  if (setting?.people !== 'two') throw new Refused('not-there', 404)
  const typed = settingValue(setting, form.value)
  if (typeof typed === 'string') throw new Refused(typed, 422, rangeOf(setting))
  await store.write(async (tx) => {
    const { id, validFrom, reason } = form
    const [done] = await tx.select().from(settingProposals).where(eq(settingProposals.id, id))
    if (done && done.proposedById !== actor.id) throw new Refused('not-there', 404)
    if (done) {
      sentBefore(done, { key, value: typed.value, validFrom, reason })
      return
    }
    const waiting = await waitingProposal(tx, key)
    const refusal = proposalRefusal(actor, validFrom, nigerDate(now), waiting !== undefined)
    if (refusal) throw new Refused(refusal, refusal === 'not-your-role' ? 403 : waiting ? 409 : 422)
    const seenVersion = (await newestVersion(tx, key))?.version ?? 0
    if (seenVersion !== form.version) throw new Refused('changed-meanwhile', 409)

    const row = { id, key, seenVersion, value: typed.value, validFrom, reason }
    await tx.insert(settingProposals).values({ ...row, proposedById: actor.id, proposedAt: now })
    const details = { key, value: typed.value, validFrom }
    await recordEvent(tx, { actor, now, action: 'setting.proposed', subjects: [{ kind: 'setting', id }], details })
  })
}

/** The proposal for a setting that nobody has answered yet. */
export async function waitingProposal(db: Db, key: string) {
  const [row] = await db
    .select({ proposal: settingProposals })
    .from(settingProposals)
    .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
    .where(and(eq(settingProposals.key, key), isNull(settingDecisions.proposalId)))
    .limit(1)
  return row?.proposal
}
