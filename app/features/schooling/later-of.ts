import type { CivilDate } from '~/domain/dates'

/** A milestone is never older than the return: who was enrolled before counts from then. */
export function laterOf(on: CivilDate, reunifiedOn: CivilDate | null): CivilDate {
  return reunifiedOn !== null && reunifiedOn > on ? reunifiedOn : on
}
