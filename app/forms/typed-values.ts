/** What was typed under a name: one ticked box arrives as a word, several as a list. */
export function typedValues(initialValue: unknown): string[] {
  if (Array.isArray(initialValue)) return initialValue.filter((value) => typeof value === 'string')
  return typeof initialValue === 'string' && initialValue !== '' ? [initialValue] : []
}
