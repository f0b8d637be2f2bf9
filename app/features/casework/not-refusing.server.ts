import { isNull, notInArray, or, type AnyColumn, type SQL } from 'drizzle-orm'
import type { Db } from '#db/store'
import type { Role } from '~/domain/access/roles'
import type { ConsentUse } from '~/domain/consents/consent-uses'
import { householdsRefusing } from '~/server/latest-answers.server'

const uses: Partial<Record<Role, ConsentUse>> = { tutor: 'tutoring', mentor: 'followUp' }

/**
 * Over whatever speaks of a household, or of none: a family that refuses or takes back the use for which this role
 * reads it is on no list of theirs. Source: docs/programme-rules.md §17.
 */
export function notRefusing(db: Db, role: Role, household: AnyColumn): SQL | undefined {
  const use = uses[role]
  return use && or(isNull(household), notInArray(household, householdsRefusing(db, use)))
}
