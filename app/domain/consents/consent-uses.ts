import type { ConsentPurpose } from '../households/consent'

/**
 * What the programme does with a household's data, and the purposes it rests on. A no or a withdrawal for any of them
 * takes the household out of the lists of that use at once. A term that has passed asks for a new conversation and
 * stops what needs consent in force (plan, kit, sharing), but takes nobody out of a list.
 * Source: docs/programme-rules.md §17.
 */
export const consentUses = {
  /** Calls, visits and contacts: tours, the mentors' lists and phones. */
  followUp: ['caseManagement', 'followUpContact'],
  /** Groups, sessions and registers: the tutors' lists and phones. */
  tutoring: ['caseManagement', 'school'],
  /** What leaves the team: exports, and the figures of an auditor. */
  reports: ['reporting'],
} as const satisfies Record<string, readonly ConsentPurpose[]>
export type ConsentUse = keyof typeof consentUses

/** The purposes for which something is handed to somebody outside the team. */
export const sharingPurposes = [
  'providers',
  'school',
  'authorities',
  'tracing',
  'research',
  'photo',
  'donorStory',
  'reporting',
] as const satisfies readonly ConsentPurpose[]
export type SharingPurpose = (typeof sharingPurposes)[number]
