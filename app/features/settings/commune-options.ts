import { communesByDepartment } from '~/domain/households/places'

/** The communes by department, as a list to choose from. */
export const communeOptions = communesByDepartment().map(({ department, communes }) => ({
  label: department.name,
  options: communes.map(({ pcode, name }) => ({ value: pcode, label: name })),
}))
