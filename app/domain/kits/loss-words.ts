export const lossKinds = ['lost', 'stolen', 'dead', 'soldUnderDistress'] as const
export type LossKind = (typeof lossKinds)[number]
