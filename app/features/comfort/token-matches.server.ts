import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { searchTokens } from '#db/schema/index'
import type { Db } from '#db/store'
import { withWholeNumbers } from '~/domain/search/typed-words'
import { blindTokensOf } from '~/server/identity.server'

/** Every word typed is a name, or the beginning of one, of this very subject. */
export function namedSo(db: Db, subject: AnySQLiteColumn, typed: string): SQL | undefined {
  return allTokens(typed, (token) =>
    inArray(subject, db.select({ id: searchTokens.subjectId }).from(searchTokens).where(eq(searchTokens.token, token))),
  )
}

/** Every word typed is found somewhere in the household: its names, village, commune, codes. */
export function householdNamedSo(db: Db, household: AnySQLiteColumn, typed: string): SQL | undefined {
  return allTokens(typed, (token) =>
    inArray(
      household,
      db.select({ id: searchTokens.householdId }).from(searchTokens).where(eq(searchTokens.token, token)),
    ),
  )
}

function allTokens(typed: string, clause: (token: string) => SQL) {
  const tokens = blindTokensOf(withWholeNumbers(typed))
  return tokens.length === 0 ? sql`1 = 0` : and(...tokens.map(clause))
}
