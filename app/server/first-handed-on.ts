import type { CivilDate } from '~/domain/dates'

/** The day on which the first goods of a kit were handed over; null until then. */
export function firstHandedOn({ deliveries }: { deliveries: readonly { deliveredOn: CivilDate }[] }): CivilDate | null {
  return deliveries.map(({ deliveredOn }) => deliveredOn).sort()[0] ?? null
}
