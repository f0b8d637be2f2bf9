import type { Role } from '~/domain/access/roles'

export const demonstrationPassword = 'komawa-demo'

export type Account = { username: string; displayName: string; role: Role }

/** The accounts that are announced at start. */
export const announcedAccounts = [
  { username: 'officer', displayName: 'Aïchatou Maman', role: 'officer' },
  { username: 'officer2', displayName: 'Moussa Garba', role: 'officer' },
  { username: 'tutor', displayName: 'Rahila Sani', role: 'tutor' },
  { username: 'mentor', displayName: 'Ibrahim Chaïbou', role: 'mentor' },
  { username: 'logistics', displayName: 'Ousmane Laouali', role: 'logistics' },
  { username: 'lead', displayName: 'Mariama Oumarou', role: 'lead' },
  { username: 'admin', displayName: 'Salissou Abdou', role: 'administrator' },
  { username: 'auditor', displayName: 'Nafissa Souley', role: 'auditor' },
] as const satisfies readonly Account[]

/** Their colleagues, who sign in with the same password. */
export const otherAccounts = [
  { username: 'officer3', displayName: 'Hadjara Issa', role: 'officer' },
  { username: 'officer4', displayName: 'Abdou Kimba', role: 'officer' },
  { username: 'officer5', displayName: 'Ramata Boubacar', role: 'officer' },
  { username: 'tutor2', displayName: 'Elhadji Tahirou', role: 'tutor' },
  { username: 'tutor3', displayName: 'Nana Djamila', role: 'tutor' },
  { username: 'tutor4', displayName: 'Yacouba Amadou', role: 'tutor' },
  { username: 'mentor2', displayName: 'Rabi Djibo', role: 'mentor' },
  { username: 'mentor3', displayName: 'Seydou Hamidou', role: 'mentor' },
  { username: 'logistics2', displayName: 'Haoua Adamou', role: 'logistics' },
  { username: 'lead2', displayName: 'Idrissa Mahaman', role: 'lead' },
  { username: 'admin2', displayName: 'Fourera Habsou', role: 'administrator' },
] as const satisfies readonly Account[]

export const accounts = [...announcedAccounts, ...otherAccounts]
export type Username = (typeof accounts)[number]['username']
