import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Locale } from '~/i18n/locale'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { handedOverOf, type HandedLine } from '~/server/handed-over.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { kitRecord } from '~/server/kit-record.server'
import { visibleKits } from '~/server/visibility.server'

export type KitToVerify = {
  kitId: string
  number: string
  typeLabel: Record<Locale, string>
  caregiverName: string
  since: string | null
  verifyBy: string | null
  lines: HandedLine[]
  /** It was handed over, and nothing of it is with the family any more. */
  allCameBack: boolean
  /** This actor handed some of it over, and somebody else counts. */
  isOwnHandover: boolean
  today: string
}

/** What was handed over of a kit, to be counted anew; null when the kit does not exist for this actor. */
export async function kitToVerify(context: Context, kitId: string): Promise<KitToVerify | null> {
  const { actor, store, now } = context
  const record = await kitRecord(store.query, and(eq(kits.id, kitId), visibleKits(store.query, actor)))
  if (!record) return null
  const { kit, type } = record
  logAccess(context, 'household', kit.householdId)
  const names = await identitiesOf(store, [kit.caregiverId])
  const { since, lines, deliveredByIds } = handedOverOf(record)
  return {
    kitId,
    number: kit.number,
    typeLabel: { fr: type.labelFr, en: type.labelEn },
    caregiverName: fullName(names.get(kit.caregiverId)),
    since,
    verifyBy: kit.verifyBy,
    lines,
    allCameBack: since !== null && lines.length === 0,
    isOwnHandover: deliveredByIds.includes(actor.id),
    today: nigerDate(now),
  }
}
