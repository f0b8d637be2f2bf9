import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { lotDue } from './lot-due.server'
import { payerNote } from './payer-note.server'

/** A purchase for the form that pays it; null when there is none. */
export async function lotToPay(context: Context, lotId: string) {
  const lot = await lotDue(context.store.query, lotId)
  if (!lot) return null
  const { id, number, parts, total, supplier } = lot
  return {
    ...{ id, number, parts, total, supplierName: supplier?.name ?? '' },
    ...{ formId: uuidv7(), today: nigerDate(context.now), refusal: await payerNote(context, lot) },
  }
}
