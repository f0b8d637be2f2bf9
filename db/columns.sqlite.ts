import { check, customType, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { openWords, sealWords } from './sealing'

export const table = sqliteTable
export { check, index, primaryKey, uniqueIndex }

/** UUIDv7, or another opaque key, compared by bytes. */
export const id = () => text()
/** Plain words that can name nobody: codes, labels, usernames. */
export const words = () => text()
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => text({ enum: values })
/** A moment, UTC, to the millisecond. */
export const instant = () => integer({ mode: 'timestamp_ms' })
/** A day without a time, YYYY-MM-DD, in Niger. */
export const civilDate = () => text()
/** Whole XOF; the currency has no minor unit. */
export const francs = () => integer()
/** Unsigned 32 bits and more. */
export const wideNumber = () => integer()
export const wholeNumber = () => integer()
/** A measured value that may carry a fraction, such as an FCS of 35.5. */
export const measured = () => customType<{ data: number; driverData: number }>({ dataType: () => 'real' })()
export const yesNo = () => integer({ mode: 'boolean' })
export const json = <Shape>() => text({ mode: 'json' }).$type<Shape>()
/** Free text, encrypted where it stands; `place` is table.column and is authenticated with it. */
export const sealed = (place: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => sealWords(place, value),
    fromDriver: (value) => openWords(place, value),
  })()
