export const foundKinds = [
  'households',
  'people',
  'businesses',
  'kits',
  'groups',
  'schools',
  'places',
  'staff',
] as const
export type FoundKind = (typeof foundKinds)[number]

export type FoundItem = { key: string; href: string; title: string; detail: string[] }

/** More than this is no answer: another word narrows it. */
export const shownOfKind = 8

/** What is shown of a kind, and whether there is more. */
export function shownOf(items: FoundItem[]) {
  return { items: items.slice(0, shownOfKind), more: items.length > shownOfKind }
}
