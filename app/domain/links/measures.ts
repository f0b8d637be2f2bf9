/** What is measured before and after. The first is the bet of the programme and stands first wherever outcomes stand. */
export const measures = ['childrenAtHome', 'rcsi', 'fcs', 'income', 'attendance', 'reading', 'arithmetic'] as const

export type Measure = (typeof measures)[number]
