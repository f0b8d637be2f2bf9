/** The cells of the table of links whose units can be opened, within the team. */
export const linkCells = [
  'paired',
  'improved',
  'same',
  'worse',
  'noBefore',
  'notFoundOrRefused',
  'notComputable',
  'notDone',
] as const
export type LinkCell = (typeof linkCells)[number]
