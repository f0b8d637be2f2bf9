export const ROLES = ['officer', 'tutor', 'mentor', 'logistics', 'lead', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]
