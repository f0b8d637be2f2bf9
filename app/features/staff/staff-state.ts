export const staffStates = ['active', 'invited', 'disabled'] as const
/** `invited`: nobody has set a password yet. */
export type StaffState = (typeof staffStates)[number]
