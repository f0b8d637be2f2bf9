/** What a spreadsheet can bring; each row goes through the verb of its form. */
export const importKinds = ['households', 'members', 'enrolments', 'visits'] as const
export type ImportKind = (typeof importKinds)[number]

/** `mapping`: which column is what is still to be said; `checked`: the dry run is done and nothing was brought in. */
export const importStates = ['mapping', 'checked', 'running', 'finished', 'undoing', 'undone', 'discarded'] as const
export type ImportState = (typeof importStates)[number]

/**
 * `doubtful`: looks like somebody of the own caseload; `known`: the same row was brought in before; `refused`: the deed
 * itself said no while the import ran; `kept`: was to be undone, and somebody has worked on it.
 */
export const rowStates = ['good', 'error', 'doubtful', 'known', 'made', 'refused', 'takenBack', 'kept'] as const
export type RowState = (typeof rowStates)[number]

/** What a reference of the office's own spreadsheets stands for. */
export const referenceKinds = ['household', 'person'] as const
export type ReferenceKind = (typeof referenceKinds)[number]
