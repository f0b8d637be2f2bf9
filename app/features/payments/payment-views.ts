export const paymentViews = ['all', 'lots', 'kits'] as const
export type PaymentView = (typeof paymentViews)[number]
