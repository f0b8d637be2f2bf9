import { sql, type SQLWrapper } from 'drizzle-orm'
import { check } from './columns'

/** What a rule refused first and no row may hold whatever happens; an empty column passes. */
export const notNegative = (name: string, column: SQLWrapper) => check(name, sql`${column} >= 0`)
export const positive = (name: string, column: SQLWrapper) => check(name, sql`${column} > 0`)
export const atMost = (name: string, column: SQLWrapper, most: SQLWrapper) =>
  check(name, sql`${column} >= 0 and ${column} <= ${most}`)
/** It is about one thing or the other. */
export const onlyOne = (name: string, one: SQLWrapper, other: SQLWrapper) =>
  check(name, sql`(${one} is null) <> (${other} is null)`)
/** Everything but an approval says why. */
export const saysWhy = (name: string, outcome: SQLWrapper, reason: SQLWrapper) =>
  check(name, sql`${outcome} = 'approved' or ${reason} is not null`)
