/** Why somebody is no longer a member of the household; being away for a while is an absence, not a leaving. */
export const leavingReasons = ['moved', 'married', 'separated', 'otherCarer', 'died', 'byMistake', 'notKnown'] as const
