import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { concerns } from '#db/schema/index'
import type { Db } from '#db/store'
import { shortCode } from '~/domain/text/short-code'

/** What is read out on the telephone, `7F3K-92QD`: of the worry's id, and of another number where that code is taken. */
export async function freeCode(tx: Db, id: string, attempt = 0): Promise<string> {
  const drawn = attempt === 0 ? `worry ${id}` : `worry ${id} ${attempt}`
  const code = shortCode(createHash('sha256').update(drawn).digest('hex'))
  const [taken] = await tx.select({ id: concerns.id }).from(concerns).where(eq(concerns.code, code))
  return taken ? await freeCode(tx, id, attempt + 1) : code
}
