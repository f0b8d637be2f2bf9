/** Joins the names that apply: `classNames('btn', wide && 'btn-wide')`. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
