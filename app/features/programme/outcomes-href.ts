import type { ProgrammeFilter } from './programme-filter'

/** The address of the outcomes, or of another page of the programme, with the same filter. */
export function outcomesHref(
  { asOf, department, links }: Pick<ProgrammeFilter, 'asOf' | 'department' | 'links'>,
  path = '/programme/outcomes',
  more: Record<string, string> = {},
): string {
  const chosen = Object.entries({ department, ...links }).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  const query = new URLSearchParams([...chosen, ['asOf', asOf], ...Object.entries(more)])
  return `${path}?${query.toString()}`
}
