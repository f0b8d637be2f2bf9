export const grantViews = ['open', 'ended'] as const
export type GrantView = (typeof grantViews)[number]
