import type { CivilDate } from '../dates'

/** The most that a grant may be, whole XOF: it catches slips of the keyboard and is no norm. */
export const largestGrant = 100_000_000_000

type Grant = { startsOn: CivilDate; endsOn: CivilDate; amountXof: number; rateThousandths: number }

/** Why a grant cannot be recorded so, or null. Source: docs/programme-rules.md §19. */
export function grantRefusal({ startsOn, endsOn, amountXof, rateThousandths }: Grant) {
  if (endsOn < startsOn) return 'grant-ends-before-start'
  if (rateThousandths <= 0 || amountXof < 1) return 'grant-without-money'
  return amountXof > largestGrant ? 'grant-too-large' : null
}
