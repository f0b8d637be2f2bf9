import { z } from 'zod'
import { communesByDepartment, isHomePlace, otherRegions, placeOf, type Place } from '~/domain/households/places'

/** A commune of Zinder or another region, NE or NER. */
export function homePlace() {
  return z
    .string({ error: 'households.error.place' })
    .refine(isHomePlace, 'households.error.place')
    .transform((pcode) => placeOf(pcode)?.pcode ?? pcode)
}

/** The choices of a place field: communes by department, then the other regions. */
export function placeOptions(otherWord: string) {
  return [
    ...communesByDepartment().map(({ department, communes }) => ({
      label: [department.name, ...department.aliases.slice(0, 1)].join(' / '),
      options: communes.map(option),
    })),
    { label: otherWord, options: otherRegions().map(option) },
  ]
}

function option({ pcode, name }: Place) {
  return { value: pcode, label: name }
}
