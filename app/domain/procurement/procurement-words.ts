export const supplierKinds = ['shop', 'market', 'workshop', 'landlord', 'school', 'transport'] as const
export type SupplierKind = (typeof supplierKinds)[number]

/** Why a lot is bought without three quotes. Source: domain.md 4.5, kept in docs/programme-rules.md §20. */
export const quoteWaivers = ['singleSupplier', 'livestockMarket'] as const
export type QuoteWaiver = (typeof quoteWaivers)[number]

/** Why a request names its supplier, so that no quotes are asked for: the same, or another reason. */
export const directWaivers = [...quoteWaivers, 'other'] as const
export type DirectWaiver = (typeof directWaivers)[number]

export const lotStates = ['open', 'chosen', 'ordered', 'partlyReceived', 'received', 'paid', 'cancelled'] as const
export type LotState = (typeof lotStates)[number]

export const stockMovementKinds = ['received', 'issued', 'returned', 'lost', 'movedOut', 'movedIn'] as const
export type StockMovementKind = (typeof stockMovementKinds)[number]

export const paymentMethods = ['cash', 'mobileMoney', 'transfer', 'cheque'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
