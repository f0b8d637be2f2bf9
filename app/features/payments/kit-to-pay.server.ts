import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { directDue } from './direct-due.server'
import { payerNote } from './payer-note.server'

/** A kit whose own supplier is paid, for the form that does; null when there is none. */
export async function kitToPay(context: Context, kitId: string) {
  const kit = await directDue(context.store.query, kitId)
  if (!kit) return null
  const { id, number, total, supplier } = kit
  return {
    ...{ id, number, total, supplierName: supplier.name },
    parts: kit.parts.map((part) => ({ ...part, kitNumber: number })),
    ...{ formId: uuidv7(), today: nigerDate(context.now), refusal: await payerNote(context, kit) },
  }
}
