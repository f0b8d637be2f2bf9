import type { ProgrammeFilter } from './programme-filter'

/** The address of the outcomes, or of another page of the programme, with the same filter. */
export function outcomesHref(
  { asOf, department }: Pick<ProgrammeFilter, 'asOf' | 'department'>,
  path = '/programme/outcomes',
): string {
  const query = new URLSearchParams({ ...(department ? { department } : {}), asOf })
  return `${path}?${query.toString()}`
}
