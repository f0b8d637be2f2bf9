import { daysBetween, type CivilDate } from '../dates'

type Grant = { startsOn: CivilDate; endsOn: CivilDate; amountXof: number }

/**
 * Where a grant stands on a day, and whether its end is to be pointed out: within the days set, with money that is
 * neither committed nor paid. Source: docs/programme-rules.md §19.
 *
 * @param used     whole XOF committed and spent
 * @param warnDays null until somebody has set it
 */
export function grantStanding(
  { startsOn, endsOn, amountXof }: Grant,
  used: number,
  today: CivilDate,
  warnDays: number | null,
) {
  const daysLeft = daysBetween(today, endsOn)
  const when = today < startsOn ? ('before' as const) : daysLeft < 0 ? ('ended' as const) : ('open' as const)
  const rest = amountXof - used
  return { when, daysLeft, rest, endsSoon: when === 'open' && warnDays !== null && daysLeft <= warnDays && rest > 0 }
}
