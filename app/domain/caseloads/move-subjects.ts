import type { Role } from '../access/roles'

/** What can be handed from one person to another. */
export const moveSubjects = ['households', 'businesses', 'groups'] as const
export type MoveSubject = (typeof moveSubjects)[number]

/** `proposed`: laid out to be looked at; nothing has moved. */
export const moveStates = ['proposed', 'done', 'undone'] as const
export type MoveState = (typeof moveStates)[number]

/** Who holds what is moved. */
export const holderOf: Record<MoveSubject, Role> = { households: 'officer', businesses: 'mentor', groups: 'tutor' }

/** A move is undone within these days while nothing of it has moved again. A default. Source: docs/programme-rules.md §15. */
export const undoMoveDays = 7

/** The most that one move carries: one event names all of it. A default. Source: docs/programme-rules.md §15. */
export const largestMove = 500
