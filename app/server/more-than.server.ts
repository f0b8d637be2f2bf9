const COUNTED = 1000

/**
 * How many rows stand behind those that a list shows, counted up to a thousand.
 *
 * @param found what the list's query found with one row more than its limit
 * @param ids   the same query for ids alone, up to a number of them
 */
export async function moreThan(limit: number, found: readonly unknown[], ids: (atMost: number) => Promise<unknown[]>) {
  return found.length <= limit ? 0 : (await ids(limit + COUNTED)).length - limit
}
