/** A rule over several fields speaks even while other fields are wrong, so that all is said at once. */
export const besideOtherErrors = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}
