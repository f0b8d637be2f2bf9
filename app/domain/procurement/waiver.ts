import type { DirectWaiver } from '~/domain/procurement/procurement-words'
import { Refused } from '~/domain/refused'

/** Why a request names its supplier instead of asking for three quotes; said where it names one. */
export type WaivedQuotes = { waivedWhy?: DirectWaiver | undefined; waivedReason?: string | undefined }

export type Waiver = { why: DirectWaiver; reason: string }

/** Null where the goods are bought by lot: there the quotes are asked for then, or waived. */
export function waiverOf({ supplier, waivedWhy, waivedReason }: WaivedQuotes & { supplier: string }): Waiver | null {
  if (supplier === '') return null
  if (waivedWhy === undefined || waivedReason === undefined) throw new Refused('quotes-not-waived', 422)
  return { why: waivedWhy, reason: waivedReason }
}

type Version = { supplier: string; waivedWhy: DirectWaiver | null; waivedReason: string | null }

/** What a version that was written says of it; null also where it names a supplier and was written before the rule. */
export function waiverIn({ supplier, waivedWhy, waivedReason }: Version): Waiver | null {
  return supplier === '' || waivedWhy === null ? null : { why: waivedWhy, reason: waivedReason ?? '' }
}
