import type { Role } from '~/domain/access/roles'

type Held = { holderId: string; ownerId: string; createdById: string | null }

/** Whether somebody may put a task off, hand it over or close it: who has it, whose it is, who wrote it, and their lead. */
export function mayActOn({ holderId, ownerId, createdById }: Held, { id, role }: { id: string; role: Role }) {
  return [holderId, ownerId, createdById].includes(id) || role === 'lead'
}
