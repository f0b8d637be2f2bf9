import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import type { Modality } from '~/domain/kits/catalogue-words'
import type { Context } from '~/server/context.server'
import { directDue } from './direct-due.server'
import { payees } from './payees.server'
import { payerNote } from './payer-note.server'

/** What is paid for a kit alone, for the form that does; null when there is nothing of that. */
export async function kitToPay(context: Context, kitId: string, asked: Modality | undefined) {
  const kit = await directDue(context.store.query, kitId, asked)
  if (!kit) return null
  const { id, number, total, supplier, of } = kit
  return {
    ...{ id, number, total, of, supplierName: supplier?.name ?? null },
    payees: of === 'supplierInKind' ? [] : await payees(context, of),
    parts: kit.parts.map((part) => ({ ...part, kitNumber: number })),
    ...{ formId: uuidv7(), today: nigerDate(context.now), refusal: await payerNote(context, kit) },
  }
}
