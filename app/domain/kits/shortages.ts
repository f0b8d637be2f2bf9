/** Why less than what was approved was handed over. */
export const shortages = ['later', 'damaged', 'refused'] as const
export type Shortage = (typeof shortages)[number]

/** The lines of a handover that stay short of what is still owed without saying why. */
export function unexplainedShortages(
  owed: readonly { lineId: string; quantity: number }[],
  handedOver: readonly { lineId: string; quantity: number; shortageWhy?: Shortage | undefined }[],
): string[] {
  return owed
    .filter(({ lineId, quantity }) => {
      const line = handedOver.find((candidate) => candidate.lineId === lineId)
      return (line?.quantity ?? 0) < quantity && line?.shortageWhy === undefined
    })
    .map(({ lineId }) => lineId)
}
