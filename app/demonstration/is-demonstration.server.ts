import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { settings } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import type { Actor } from '~/server/context.server'

const KEY = 'demonstration'

/** Whether this database was filled with the demonstration, however it is started today. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const [filled] = await db.select({ id: settings.id }).from(settings).where(eq(settings.key, KEY)).limit(1)
  return filled !== undefined
}

export async function rememberDemonstration(tx: Db, { id: setById }: Actor, now: Date) {
  const version = { id: uuidv7(), key: KEY, version: 1, value: true, validFrom: nigerDate(now) }
  await tx.insert(settings).values({ ...version, setById, setAt: now })
}
