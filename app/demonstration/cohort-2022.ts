import type { Sex } from '~/domain/households/relations'
import type { SeededRandom } from './seeded-random'

/**
 * The people whom the Zinder centre assisted in 2022: 220, of them 157 male and 63 female, among these 138 boys and 58
 * girls; 28 received socio-economic reintegration support. Source: Alexander Bee, IOM Niger, 3 October 2023. The split
 * of the 28 by sex and age is not published: the one made here is synthetic, as is everything else about these people.
 */
export const published2022 = { total: 220, male: 157, female: 63, boys: 138, girls: 58, reintegration: 28 } as const

export type CohortMember = { sex: Sex; /** In 2022. */ age: number }

const { male, female, boys, girls } = published2022

/** All 220, children first to last mixed with adults by chance. */
export function cohort2022(random: SeededRandom): CohortMember[] {
  const people = [
    ...Array.from({ length: boys }, () => ({ sex: 'male' as const, age: random.between(7, 16) })),
    ...Array.from({ length: girls }, () => ({ sex: 'female' as const, age: random.between(6, 16) })),
    ...Array.from({ length: male - boys }, () => ({ sex: 'male' as const, age: random.between(19, 45) })),
    ...Array.from({ length: female - girls }, () => ({ sex: 'female' as const, age: random.between(29, 42) })),
  ]
  return people
    .map((person) => ({ person, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ person }) => person)
}
