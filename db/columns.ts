import * as postgres from './columns.postgres'
import * as sqlite from './columns.sqlite'

/** Chosen once, when the process starts; the types are SQLite's. */
export const engine = process.env['DATABASE_URL']?.startsWith('postgres') ? 'postgres' : 'sqlite'

const columns = (engine === 'postgres' ? postgres : sqlite) as unknown as typeof sqlite

export const {
  table,
  index,
  uniqueIndex,
  primaryKey,
  check,
  id,
  words,
  oneOf,
  instant,
  civilDate,
  francs,
  wideNumber,
  wholeNumber,
  measured,
  yesNo,
  json,
  sealed,
} = columns
