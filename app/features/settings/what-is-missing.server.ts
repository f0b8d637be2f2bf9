import { and, gte, inArray, isNull, lt, ne, notExists, sql, eq } from 'drizzle-orm'
import {
  calendarPeriods,
  credentials,
  enrolmentLinks,
  focalPoints,
  grants,
  kitTypes,
  settingDecisions,
  settingProposals,
  users,
} from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { focalPointWaits } from '~/server/focal-points.server'
import { settingInForce } from '~/server/setting-in-force.server'

const SHOWN = 6

/** What keeps the programme from working as it should, and only an administrator can put right. */
export async function whatIsMissing({ actor, store, now }: Context) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const db = store.query
  const today = nigerDate(now)
  const supervised = ['officer', 'tutor', 'mentor'] as const
  const person = { id: users.id, name: users.displayName }
  const hasPassword = db
    .select({ one: sql`1` })
    .from(credentials)
    .where(eq(credentials.userId, users.id))
  const [ceiling, years, unsupervised, unused, proposals, [grant], administrators, logistics, ceilings, namings] =
    await Promise.all([
      settingInForce(db, 'officerKitCeiling', today),
      db
        .select({ id: calendarPeriods.id })
        .from(calendarPeriods)
        .where(
          and(
            eq(calendarPeriods.kind, 'schoolYear'),
            isNull(calendarPeriods.withdrawnAt),
            gte(calendarPeriods.endsOn, today),
          ),
        )
        .limit(1),
      db
        .select(person)
        .from(users)
        .where(and(inArray(users.role, [...supervised]), isNull(users.supervisorId), isNull(users.disabledAt)))
        .orderBy(users.username)
        .limit(SHOWN),
      db
        .select(person)
        .from(enrolmentLinks)
        .innerJoin(users, eq(users.id, enrolmentLinks.userId))
        .where(
          and(
            isNull(enrolmentLinks.usedAt),
            lt(enrolmentLinks.expiresAt, now),
            isNull(users.disabledAt),
            notExists(hasPassword),
          ),
        )
        .orderBy(users.username)
        .limit(SHOWN),
      db
        .select({ id: settingProposals.id, key: settingProposals.key, own: settingProposals.proposedById })
        .from(settingProposals)
        .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
        .where(isNull(settingDecisions.proposalId))
        .limit(SHOWN),
      db.select({ id: grants.id }).from(grants).limit(1),
      twoOf('administrator'),
      twoOf('logistics'),
      db
        .select({ id: kitTypes.id, labelFr: kitTypes.labelFr, labelEn: kitTypes.labelEn, by: kitTypes.proposedById })
        .from(kitTypes)
        .where(eq(kitTypes.standing, 'proposed'))
        .limit(SHOWN),
      db
        .select({ id: focalPoints.id, name: users.displayName, by: focalPoints.namedById })
        .from(focalPoints)
        .innerJoin(users, eq(users.id, focalPoints.userId))
        .where(and(focalPointWaits(today), ne(focalPoints.userId, actor.id)))
        .limit(SHOWN),
    ])
  return {
    noCeiling: ceiling === null,
    noSchoolYear: years.length === 0,
    noGrant: grant === undefined,
    oneAdministrator: administrators.length < 2,
    tooFewLogistics: logistics.length < 2,
    unsupervised,
    unused,
    proposals: proposals.map(({ id, key, own }) => ({ id, key, own: own === actor.id })),
    namings: namings.map(({ by, ...point }) => ({ ...point, own: by === actor.id })),
    kitTypes: ceilings.map(({ by, ...type }) => ({ ...type, own: by === actor.id })),
  }

  function twoOf(role: 'administrator' | 'logistics') {
    return db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.role, role), isNull(users.disabledAt)))
      .limit(2)
  }
}

export type WhatIsMissing = NonNullable<Awaited<ReturnType<typeof whatIsMissing>>>
