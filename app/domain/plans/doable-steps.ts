import { milestone } from './milestone-template'
import { milestoneCodes, type MilestoneCode } from './milestones'

type OpenStep = { householdId: string; code: string; personId: string | null }

/** What only a visit to a business at work can show. */
const shownByABusiness: readonly string[] = ['M6', 'M7', 'M8']

/**
 * The open steps that somebody can do now: not one whose day is counted from a step that is open itself, which is the
 * thing to do first, and no visit to see a business at work that was found stopped. Source: docs/programme-rules.md §9.
 *
 * @param stopped caregivers none of whose businesses goes on
 */
export function doableSteps<Step extends OpenStep>(open: readonly Step[], stopped: ReadonlySet<string>): Step[] {
  const key = ({ householdId, code, personId }: OpenStep) => `${householdId}:${code}:${personId ?? ''}`
  const isOpen = new Set(open.map(key))
  return open.filter((step) => {
    if (shownByABusiness.includes(step.code) && step.personId !== null && stopped.has(step.personId)) return false
    const before = countedFrom(step.code)
    if (before === null) return true
    return ![step.personId, null].some((personId) => isOpen.has(key({ ...step, code: before, personId })))
  })
}

function countedFrom(code: string): MilestoneCode | null {
  const known = milestoneCodes.find((candidate) => candidate === code)
  if (!known) return null
  const { planned } = milestone(known)
  return 'from' in planned ? planned.from : null
}
