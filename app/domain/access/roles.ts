export const ROLES = ['officer', 'tutor', 'mentor', 'lead', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]
