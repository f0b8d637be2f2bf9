/** Baseline, then 3, 6 and 12 months after the return; other rounds are asked without a place in the plan. */
export const surveyRounds = ['H1', 'H2', 'H3', 'H4', 'other'] as const
export type SurveyRound = (typeof surveyRounds)[number]
