import { and, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { households, kits, people, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import {
  sessionsMissedThatWarn,
  warningsByCommune,
  warningSigns,
  type WarnedHousehold,
  type WarningSign,
} from '~/domain/team/warnings'
import { placeOf } from '~/domain/households/places'
import { absenceStreaks } from '~/server/absence-streaks.server'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { presenceByHousehold } from '~/server/presence-of-households.server'
import { namedCases } from '~/server/named-cases.server'
import { openAlerts } from './open-alerts.server'
import { pageOf } from './page-of'
import { teamBusinesses } from './team-businesses.server'
import { openInTeam } from './team-households.server'

/** Warnings of the team by commune, and the households behind the cell that the address asks for. */
export async function teamWarnings(context: Context, asked: URLSearchParams) {
  const warned = await warnedHouseholds(context)
  const commune = placeOf(asked.get('commune') ?? '')?.pcode ?? null
  const sign = warningSigns.find((known) => known === asked.get('sign')) ?? null
  const isAsked = commune !== null || sign !== null
  const behind = warned.filter(
    ({ communePcode, signs }) =>
      (commune === null || communePcode === commune) && (sign === null ? signs.size > 0 : signs.has(sign)),
  )
  const { rows, next } = pageOf(isAsked ? behind : [], asked.get('after'))
  const cases = await namedCases(
    context,
    rows.map(({ id }) => id),
  )
  return {
    communes: warningsByCommune(warned).map((row) => ({ ...row, name: placeOf(row.communePcode)?.name ?? '' })),
    commune,
    communeName: commune === null ? null : (placeOf(commune)?.name ?? null),
    sign,
    isAsked,
    rows: rows.flatMap(({ id, signs }) => {
      const named = cases.get(id)
      return named ? [{ ...named, signs: warningSigns.filter((known) => signs.has(known)) }] : []
    }),
    next,
  }
}

async function warnedHouseholds(context: Context): Promise<WarnedHousehold[]> {
  const db = context.store.query
  const today = nigerDate(context.now)
  const open = openInTeam(context)
  const ids = householdIds(db, open)
  const members = db.select({ id: people.id }).from(people).where(inArray(people.householdId, ids))
  const [cases, presence, alerts, businesses, streaks, overdue, ofClasses] = await Promise.all([
    db
      .select({
        id: households.id,
        commune: households.communePcode,
        region: households.regionPcode,
        lateFrom: households.lateFrom,
      })
      .from(households)
      .where(open)
      .orderBy(households.id),
    presenceByHousehold(db, open, today),
    openAlerts(db, ids),
    teamBusinesses(db, ids),
    absenceStreaks(db, members, today),
    db
      .select({ householdId: kits.householdId, verifyBy: kits.verifyBy, missingSince: kits.missingSince })
      .from(kits)
      .where(and(or(lt(kits.verifyBy, today), isNotNull(kits.missingSince)), inArray(kits.householdId, ids))),
    classesNotLookedAt(db, ids, today),
  ])
  const unverified = new Set(
    overdue.flatMap((kit) => (kit.verifyBy !== null && kit.verifyBy < today ? kit.householdId : [])),
  )
  for (const { householdId } of ofClasses) unverified.add(householdId)
  const short = new Set(overdue.flatMap((kit) => (kit.missingSince === null ? [] : kit.householdId)))
  const alerted = new Set(alerts.map(({ householdId }) => householdId))
  const stopped = new Set(businesses.flatMap((one) => (one.stoppedOn === null ? [] : one.householdId)))
  const absent = new Set(
    streaks.flatMap(({ householdId, hard, missedSessions }) =>
      householdId !== null && (hard || missedSessions >= sessionsMissedThatWarn) ? householdId : [],
    ),
  )
  return cases.map(({ id, commune, region, lateFrom }) => {
    const carries: Record<WarningSign, boolean> = {
      late: lateFrom !== null && lateFrom <= today,
      childAway: presence.get(id)?.state === 'someAway',
      alert: alerted.has(id),
      businessStopped: stopped.has(id),
      absences: absent.has(id),
      unverified: unverified.has(id),
      goodsMissing: short.has(id),
    }
    return { id, communePcode: commune ?? region, signs: new Set(warningSigns.filter((sign) => carries[sign])) }
  })
}

/** Families of children who were handed supplies in a class that nobody has looked at in time. */
async function classesNotLookedAt(db: Db, households: ReturnType<typeof householdIds>, today: CivilDate) {
  return await db
    .selectDistinct({ householdId: kits.householdId })
    .from(supplyRounds)
    .innerJoin(kits, eq(kits.roundId, supplyRounds.id))
    .where(
      and(
        lt(supplyRounds.verifyBy, today),
        inArray(kits.state, ['partlyDelivered', 'delivered']),
        inArray(kits.householdId, households),
      ),
    )
}
