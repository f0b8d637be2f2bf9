import { and, eq } from 'drizzle-orm'
import { enrolments, groups, schoolEndings, schools } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { isOpenSchool } from '~/server/open-schools.server'
import type { Context } from '~/server/context.server'
import { pageByName } from './page-by-name'

/** Schools with their commune and how they ended, a page at a time by name. */
export async function schoolList(
  { actor, store }: Context,
  { commune, after }: { commune?: string | undefined; after?: string | undefined },
) {
  if (!mayEver(actor.role, 'settings.edit')) return { schools: [], next: null }
  const rows = await store.query
    .select({ id: schools.id, name: schools.name, communePcode: schools.communePcode, ended: schoolEndings.why })
    .from(schools)
    .leftJoin(schoolEndings, eq(schoolEndings.schoolId, schools.id))
    .where(commune === undefined ? undefined : eq(schools.communePcode, commune))
  const { shown, next } = pageByName(rows, after)
  return { schools: shown, next }
}

/** One school, what stands on it, and the open ones of its commune that it could be one with; null when not there. */
export async function schoolPage({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const db = store.query
  const [row] = await db
    .select({ school: schools, ending: schoolEndings })
    .from(schools)
    .leftJoin(schoolEndings, eq(schoolEndings.schoolId, schools.id))
    .where(eq(schools.id, id))
  if (!row) return null
  const { school, ending } = row
  const [enrolled, taught, others] = await Promise.all([
    db
      .select({ id: enrolments.id })
      .from(enrolments)
      .where(eq(enrolments.schoolId, id))
      .limit(MOST + 1),
    db
      .select({ id: groups.id })
      .from(groups)
      .where(eq(groups.schoolId, id))
      .limit(MOST + 1),
    db
      .select()
      .from(schools)
      .where(and(eq(schools.communePcode, school.communePcode), isOpenSchool(db)))
      .limit(200),
  ])
  return {
    ...school,
    today: nigerDate(now),
    ended: ending ? { why: ending.why, on: ending.endedOn, intoId: ending.mergedIntoId } : null,
    enrolments: { count: Math.min(enrolled.length, MOST), more: enrolled.length > MOST },
    groups: { count: Math.min(taught.length, MOST), more: taught.length > MOST },
    others: others
      .filter((other) => other.id !== id)
      .map((other) => ({ value: other.id, label: other.name }))
      .sort((one, other) => one.label.localeCompare(other.label)),
  }
}

const MOST = 1000
