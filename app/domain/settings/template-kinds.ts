/** What a version is of: the milestones and their dates, or the links from milestones to outcomes. */
export const templateKinds = ['milestones', 'links'] as const
export type TemplateKind = (typeof templateKinds)[number]
