/** The button that names the members further down, and records nothing. */
export const onlyNames = 'onlyNames'
