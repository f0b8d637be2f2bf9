import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { openWords, sealWords } from './sealing'

export const table = pgTable
export { check, index, primaryKey, uniqueIndex }

const byteOrdered = () => customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' })()

export const id = byteOrdered
export const words = byteOrdered
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => text({ enum: values })
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
export const civilDate = byteOrdered
export const francs = () => bigint({ mode: 'number' })
/** Unsigned 32 bits and more. */
export const wideNumber = () => bigint({ mode: 'number' })
export const wholeNumber = () => integer()
export const measured = () => doublePrecision()
export const yesNo = () => boolean()
export const json = <Shape>() => jsonb().$type<Shape>()
export const sealed = (place: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => sealWords(place, value),
    fromDriver: (value) => openWords(place, value),
  })()
