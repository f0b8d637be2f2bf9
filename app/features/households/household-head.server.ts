import { and, eq } from 'drizzle-orm'
import { consents, consentWithdrawals, households, people, users } from '#db/schema/index'
import { mayEver, type Action } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { consentInForce, consentPurposes } from '~/domain/households/consent'
import type { Language } from '~/domain/households/languages'
import { placeOf } from '~/domain/households/places'
import type { RiskLevel } from '~/domain/households/risk-levels'
import { mainCaregiver } from '~/domain/roster/main-caregiver'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'

export type HouseholdHead = {
  id: string
  caseNumber: string
  /** The main caregiver's name; the page makes "Ménage de …" of it. */
  title: string
  village: string | null
  communePcode: string | null
  /** The commune's name, or the region's where only the region is known. */
  communeName: string
  riskLevel: RiskLevel
  /** Members who have not left. */
  peopleCount: number
  languages: Language[]
  reunifiedOn: CivilDate | null
  status: 'open' | 'closed'
  closedOn: CivilDate | null
  officerName: string
  /** Whether this actor keeps the roster and the record of this open case. */
  mayRegister: boolean
  /** Of the ten purposes: consent in force today, and asked at all. */
  consentInForce: { purposesGiven: number; purposesAsked: number }
  /** Without consent to the case work there is no plan and no kit. */
  caseConsentInForce: boolean
  nextDueOn: CivilDate | null
  nextDueCode: string | null
  lateFrom: CivilDate | null
}

/** The head of every household page, and so what notes that it was opened; null when it does not exist for this actor. */
export async function householdHead(
  context: Context,
  id: string,
  action: Action = 'household.read',
): Promise<HouseholdHead | null> {
  const { actor, store, now } = context
  const db = store.query
  const [rows, roster, answers] = await Promise.all([
    db
      .select({ household: households, officerName: users.displayName })
      .from(households)
      .innerJoin(users, eq(users.id, households.officerId))
      .where(and(eq(households.id, id), visibleHouseholds(db, actor, action))),
    db.select().from(people).where(eq(people.householdId, id)),
    db
      .select({ consent: consents, withdrawnOn: consentWithdrawals.withdrawnOn })
      .from(consents)
      .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
      .where(eq(consents.householdId, id))
      .orderBy(consents.recordedAt, consents.id),
  ])
  const row = rows[0]
  if (!row) return null
  logAccess(context, 'household', id)

  const { household, officerName } = row
  const caregiver = mainCaregiver(roster)
  const names = await identitiesOf(store, caregiver ? [caregiver.id] : [])
  const today = nigerDate(now)
  const given = answers.map(({ consent, withdrawnOn }) => ({ ...consent, withdrawnOn }))
  return {
    id,
    caseNumber: household.caseNumber,
    title: fullName(names.get(caregiver?.id ?? '')),
    village: household.village,
    communePcode: household.communePcode,
    communeName: placeOf(household.communePcode ?? household.regionPcode)?.name ?? '',
    riskLevel: household.riskLevel,
    peopleCount: roster.filter(({ leftHouseholdOn }) => leftHouseholdOn === null).length,
    languages: household.languages,
    reunifiedOn: household.reunifiedOn,
    status: household.closedOn === null ? 'open' : 'closed',
    closedOn: household.closedOn,
    officerName,
    mayRegister: household.closedOn === null && mayEver(actor.role, 'household.register'),
    consentInForce: {
      purposesGiven: consentPurposes.filter((purpose) => consentInForce(given, purpose, today)).length,
      purposesAsked: new Set(given.map(({ purpose }) => purpose)).size,
    },
    caseConsentInForce: consentInForce(given, 'caseManagement', today),
    nextDueOn: household.nextDueOn,
    nextDueCode: household.nextDueCode,
    lateFrom: household.lateFrom,
  }
}
