/** The lists whose filters can be kept under a name. */
export const savedLists = ['households', 'businesses', 'people'] as const
export type SavedList = (typeof savedLists)[number]
