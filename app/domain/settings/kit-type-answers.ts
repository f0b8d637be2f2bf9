/** The answer to a version of a kit type that moves price ceilings. */
export const kitTypeAnswers = ['offered', 'declined', 'takenBack'] as const
export type KitTypeAnswer = (typeof kitTypeAnswers)[number]
