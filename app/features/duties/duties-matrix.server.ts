import { asc, eq, isNull } from 'drizzle-orm'
import { kits, users } from '#db/schema/index'
import {
  canDo,
  dutyAreas,
  dutyFindings,
  dutyStepCodes,
  neverWith,
  rolesOfStep,
  type DutyStep,
} from '~/domain/access/duties'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { whoCanDecide } from '~/domain/kits/who-can-decide'
import type { Context } from '~/server/context.server'
import { delegationsInForce } from '~/server/delegations-in-force.server'
import { possibleDeciders } from '~/server/kit-deciders.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { pendingKits } from '~/server/pending-kits.server'

/** Of the oldest requests; a bound, since this page is read seldom. */
const requestsLooked = 100

/** Who can do what on a kit's way and behind it, what keeps the steps apart, and where that is not enough today. */
export async function dutiesMatrix({ store, now }: Context) {
  const db = store.query
  const today = nigerDate(now)
  const accounts = await db
    .select({ id: users.id, name: users.displayName, role: users.role })
    .from(users)
    .where(isNull(users.disabledAt))
    .orderBy(asc(users.displayName))
  const concerned = accounts.filter(({ role }) => dutyStepCodes.some((step) => rolesOfStep(step).includes(role)))
  const absent = await delegationsInForce(
    db,
    concerned.map(({ id }) => id),
    today,
  )
  const people = concerned.map((account) => ({
    ...account,
    standsFor: (absent.get(account.id) ?? []).map(({ role }) => role),
  }))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    areas: { kit: dutyAreas.kit.map(row), office: dutyAreas.office.map(row) },
    findings: dutyFindings(people).map((finding) => ({
      ...finding,
      instead:
        finding.kind === 'twoRoles'
          ? (absent.get(finding.personId) ?? []).map(({ displayName: name, until }) => ({ name, until }))
          : [],
      names: ('personIds' in finding ? finding.personIds : 'personId' in finding ? [finding.personId] : []).map(
        (id) => names.get(id) ?? '',
      ),
    })),
    stuck: await requestsWithoutDecider(db, today),
  }

  function row(step: DutyStep) {
    const able = people.filter((person) => canDo(person, step)).length
    return { step, roles: rolesOfStep(step), neverWith: neverWith(step), people: able }
  }
}

export type DutiesMatrix = Awaited<ReturnType<typeof dutiesMatrix>>

/** Requests that wait and that nobody who works here could approve as things stand. */
async function requestsWithoutDecider(db: Context['store']['query'], today: string) {
  const waiting = await db
    .select({ id: kits.id, number: kits.number })
    .from(kits)
    .where(eq(kits.state, 'submitted'))
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(requestsLooked)
  const [pending, deciders, thresholds] = await Promise.all([
    pendingKits(
      db,
      waiting.map(({ id }) => id),
      today,
    ),
    possibleDeciders(db, today),
    kitThresholds(db, today),
  ])
  const committee = deciders.some(({ role }) => mayEver(role, 'committee.record'))
  return waiting
    .filter(({ id }) => {
      const kit = pending.get(id)
      if (!kit) return false
      const heard = { ...kit, committeeApproved: kit.committeeApproved || committee }
      return whoCanDecide(heard, deciders, thresholds).length === 0
    })
    .map(({ number }) => number)
}
