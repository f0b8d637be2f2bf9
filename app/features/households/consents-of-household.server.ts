import { desc, eq, inArray } from 'drizzle-orm'
import { consents, consentWithdrawals, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { consentInForceSince, consentPurposes } from '~/domain/households/consent'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { readableHousehold } from '~/server/readable-household.server'

/** The switchboard: each purpose with what holds today, and every answer below, latest first; none for who may not read the household. */
export async function consentsOfHousehold({ actor, store, now }: Context, householdId: string) {
  const rows = await store.query
    .select({ consent: consents, withdrawal: consentWithdrawals, recordedBy: users.displayName })
    .from(consents)
    .innerJoin(users, eq(users.id, consents.recordedById))
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(inArray(consents.householdId, readableHousehold(store.query, actor, householdId)))
    .orderBy(desc(consents.recordedAt), desc(consents.id))
  const names = await identitiesOf(
    store,
    rows.map(({ consent }) => consent.givenById).filter((id) => id !== null),
  )
  const answers = rows.map(({ consent, withdrawal, recordedBy }) => ({
    ...consent,
    recordedBy,
    giverName: fullName(names.get(consent.givenById ?? '')),
    withdrawnOn: withdrawal?.withdrawnOn ?? null,
    withdrawalReason: withdrawal?.reason ?? null,
  }))
  const inOrder = [...answers].reverse()
  const today = nigerDate(now)
  return {
    answers,
    purposes: consentPurposes.map((purpose) => {
      const latest = answers.find((answer) => answer.purpose === purpose) ?? null
      const since = consentInForceSince(inOrder, purpose, today)
      return { purpose, since, latest, state: stateOf(latest, since) }
    }),
  }
}
export type HouseholdConsents = Awaited<ReturnType<typeof consentsOfHousehold>>
export type ConsentAnswer = HouseholdConsents['answers'][number]

type ConsentState = 'notAsked' | 'given' | 'refused' | 'withdrawn' | 'ended'

function stateOf(latest: { given: boolean; withdrawnOn: string | null } | null, since: string | null): ConsentState {
  if (since !== null) return 'given'
  if (!latest) return 'notAsked'
  if (!latest.given) return 'refused'
  return latest.withdrawnOn !== null ? 'withdrawn' : 'ended'
}
