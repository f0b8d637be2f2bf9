/** The column of each field that the file has, counted from 0. */
export type ColumnByField = Record<string, number>
