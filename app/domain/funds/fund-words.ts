export const fundCurrencies = ['XOF', 'EUR'] as const
export type FundCurrency = (typeof fundCurrencies)[number]

/** What a budget line may be spent on. */
export const linePurposes = ['business', 'school'] as const
export type LinePurpose = (typeof linePurposes)[number]

export const ledgerKinds = ['moved', 'committed', 'released', 'spent', 'spendingCorrected'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** The answer to a proposed move of money. */
export const moveOutcomes = ['confirmed', 'declined', 'takenBack'] as const
export type MoveOutcome = (typeof moveOutcomes)[number]
