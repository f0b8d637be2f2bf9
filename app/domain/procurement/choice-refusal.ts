/** Source: docs/programme-rules.md §20. */
export const quotesNeeded = 3
/** Words of the reason where a dearer quote is chosen: a sentence, not a sign. A default of this programme, not a norm. */
export const longReason = 40

export type QuoteToChoose = {
  id: string
  /** Whole XOF. */
  total: number
  supplierRetired: boolean
  lines: readonly { item: string; unitPrice: number; approvedUnitPrice: number }[]
}

export type ChoiceFacts = {
  quotes: readonly QuoteToChoose[]
  waived: boolean
  /** The chooser's own word that they are tied to the supplier. */
  tied: boolean
  /** The chooser asked for one of the kits of this purchase or approved it. */
  ownKit: boolean
}

export type ChoiceRefusal =
  | { reason: 'no-such-quote' | 'supplier-retired-since' | 'say-why-not-cheapest'; status: 422 }
  | { reason: 'tied-to-supplier' | 'own-kit-in-lot'; status: 403 }
  | { reason: 'too-few-quotes'; status: 409; values: { count: number; needed: number } }
  | { reason: 'quote-above-approved'; status: 409; values: { item: string; quoted: number; approved: number } }

/**
 * Why this quote may not be chosen, or null. Three quotes, or a recorded reason for fewer; nothing dearer than what was
 * approved for any of the kits, whatever the total; a dearer quote needs a longer reason.
 */
export function choiceRefusal(
  { quotes, waived, tied, ownKit }: ChoiceFacts,
  choice: { quoteId: string; reason: string },
): ChoiceRefusal | null {
  if (ownKit) return { reason: 'own-kit-in-lot', status: 403 }
  const quote = quotes.find(({ id }) => id === choice.quoteId)
  if (!quote) return { reason: 'no-such-quote', status: 422 }
  if (tied) return { reason: 'tied-to-supplier', status: 403 }
  if (quote.supplierRetired) return { reason: 'supplier-retired-since', status: 422 }
  if (quotes.length < quotesNeeded && !waived)
    return { reason: 'too-few-quotes', status: 409, values: { count: quotes.length, needed: quotesNeeded } }
  const above = quote.lines.find(({ unitPrice, approvedUnitPrice }) => unitPrice > approvedUnitPrice)
  if (above) {
    const values = { item: above.item, quoted: above.unitPrice, approved: above.approvedUnitPrice }
    return { reason: 'quote-above-approved', status: 409, values }
  }
  const isCheapest = quotes.every(({ total }) => total >= quote.total)
  if (!isCheapest && choice.reason.length < longReason) return { reason: 'say-why-not-cheapest', status: 422 }
  return null
}
