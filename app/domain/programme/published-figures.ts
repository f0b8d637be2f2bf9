/**
 * What was published about the Zinder centre in 2022, each figure with what it counts. They are claims: they stand
 * beside what this database holds and are never blended with it.
 * Source: IOM Niger, Alexander Bee, 3 October 2023.
 */
export const publishedFigures = [
  { code: 'assisted', value: 220 },
  { code: 'male', value: 157 },
  { code: 'female', value: 63 },
  { code: 'boys', value: 138 },
  { code: 'girls', value: 58 },
  { code: 'reintegration', value: 28 },
] as const

export type PublishedFigure = (typeof publishedFigures)[number]['code']

/** The year's cohort as `people.centre_cohort` names it. */
export const publishedCohort = '2022'
