import type { Role } from '~/domain/access/roles'

export const taskViews = ['mine', 'received', 'given', 'snoozed', 'done', 'team'] as const
export type TaskView = (typeof taskViews)[number]

/** The views of a role: the team's tasks are a lead's. */
export function viewsOf(role: Role): readonly TaskView[] {
  return role === 'lead' ? ['mine', 'team', 'given', 'snoozed', 'done'] : taskViews.filter((view) => view !== 'team')
}

export function taskViewOf(asked: string | null, role: Role): TaskView {
  return viewsOf(role).find((view) => view === asked) ?? 'mine'
}

export function tasksHref(view: TaskView, after?: string) {
  const query = new URLSearchParams()
  if (view !== 'mine') query.set('view', view)
  if (after) query.set('after', after)
  return query.size === 0 ? '/tasks' : `/tasks?${query.toString()}`
}
