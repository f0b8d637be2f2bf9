import { inArray } from 'drizzle-orm'
import { businesses } from '#db/schema/index'
import type { Store } from '#db/store'
import { signalKinds, type SignalCode } from '~/domain/alerts/alert-codes'
import { identitiesOf } from '~/server/identity.server'

type Signal = { key: string; code: SignalCode; since: string; personId: string | null; businessId: string | null }

/** Signals with the first name of whom they speak: the child, or the caregiver whose business it is; hard ones first. */
export async function shownSignals<Row extends Signal>(store: Store, signals: readonly Row[]) {
  const businessIds = [...new Set(signals.flatMap(({ businessId }) => businessId ?? []))]
  const owners =
    businessIds.length === 0
      ? []
      : await store.query
          .select({ id: businesses.id, caregiverId: businesses.caregiverId })
          .from(businesses)
          .where(inArray(businesses.id, businessIds))
  const ownerOf = new Map(owners.map(({ id, caregiverId }) => [id, caregiverId]))
  const whom = ({ personId, businessId }: Signal) => personId ?? ownerOf.get(businessId ?? '') ?? null
  const identities = await identitiesOf(store, [...new Set(signals.flatMap((signal) => whom(signal) ?? []))])
  return signals
    .map((signal) => {
      const personId = whom(signal)
      const who = personId === null ? null : (identities.get(personId)?.givenName ?? null)
      return { ...signal, who, hard: signalKinds[signal.code].hard }
    })
    .sort((one, other) => Number(other.hard) - Number(one.hard) || (one.since < other.since ? -1 : 1))
}
