/**
 * The database itself, past the application: what a proof plants and counts must not pass through what is proved.
 * @param {string} place a file, or postgres://…
 */
export async function openDatabase(place) {
  return place.startsWith('postgres') ? await onPostgres(place) : await onSqlite(place)
}

/** @param {string} url */
async function onPostgres(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    postgres: true,
    /** @param {string} sql @param {unknown[]} [values] @returns {Promise<Record<string, any>[]>} */
    all: async (sql, values = []) => (await client.query(numbered(sql), values)).rows,
    close: () => client.end(),
  }
}

/** @param {string} file */
async function onSqlite(file) {
  const { default: Database } = await import('better-sqlite3')
  const connection = new Database(file)
  connection.pragma('busy_timeout = 30000')
  return {
    postgres: false,
    /** @param {string} sql @param {unknown[]} [values] @returns {Promise<Record<string, any>[]>} */
    all: async (sql, values = []) => {
      const statement = connection.prepare(sql)
      if (statement.reader) return /** @type {Record<string, any>[]} */ (statement.all(...values))
      statement.run(...values)
      return []
    },
    close: async () => connection.close(),
  }
}

/** @param {string} sql */
function numbered(sql) {
  let index = 0
  return sql.replaceAll('?', () => `$${++index}`)
}
