/** Where the request for a class stands; what happens to one child's kit afterwards is told by that kit. */
export const roundStates = ['submitted', 'returned', 'declined', 'approved'] as const
export type RoundState = (typeof roundStates)[number]

/** Why a child of the class is left out of a request. */
export const leftOutReasons = ['alreadyHas', 'otherSupport', 'leftSchool', 'movedAway'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** Why a child was not handed what is theirs; it stays owed. */
export const notGivenReasons = ['absent', 'alreadyHas', 'movedAway'] as const
export type NotGivenReason = (typeof notGivenReasons)[number]

export const exceptionReasons = [...new Set([...leftOutReasons, ...notGivenReasons])] as [
  LeftOutReason | NotGivenReason,
  ...(LeftOutReason | NotGivenReason)[],
]
